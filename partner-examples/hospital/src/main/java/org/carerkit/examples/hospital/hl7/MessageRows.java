package org.carerkit.examples.hospital.hl7;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.carerkit.examples.hospital.hl7.ErrorQueue.WaitingMessage;
import org.carerkit.examples.hospital.people.MomentColumn;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.hl7v2.AckCode;
import org.carerkit.hl7v2.Envelope;
import org.carerkit.hl7v2.MessageAnswer;
import org.carerkit.hl7v2.Reason;
import org.carerkit.hl7v2.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.stereotype.Component;

/** Reads and writes the answers to messages, and the queue of refused messages. */
@Component
class MessageRows implements InitializingBean {

    private static final String DIGEST = "digest";
    private static final String CONTENT = "content";

    private final JdbcClient sql;
    private final BytesEncryptor seal;

    MessageRows(JdbcClient sql, CarerKeys keys) {
        this.sql = sql;
        this.seal = AesGcmBytesEncryptor.withSecretKey(keys.registerKey().derive("hospital hl7 queue", "AES"))
                .build();
    }

    /** Seals messages that an earlier version of this system left unsealed in the queue. */
    @Override
    public void afterPropertiesSet() {
        sql.sql("select id, content from hl7_error where content is not null and not sealed")
                .query((row, i) -> Map.entry(row.getObject("id", UUID.class), row.getBytes(CONTENT)))
                .list()
                .forEach(message -> sql.sql("update hl7_error set content = :content, sealed = true where id = :id")
                        .param(CONTENT, seal.encrypt(message.getValue()), Types.BINARY)
                        .param("id", message.getKey())
                        .update());
    }

    /** The answer to a message, and the digest by which the message is recognised. */
    record Answered(MessageAnswer answer, String digest) {}

    Optional<Answered> answered(String sender, String controlId) {
        return sql.sql("select * from hl7_message where sender = :sender and control_id = :control")
                .param("sender", sender)
                .param("control", controlId)
                .query((row, i) -> new Answered(answer(row), row.getString(DIGEST)))
                .optional();
    }

    void insertAnswer(MessageAnswer answer, Envelope envelope, String digest, Set<Remark> remarks) {
        sql.sql(
                        "insert into hl7_message (id, sender, control_id, digest, event, received_at, code, reason, place, remarks)"
                                + " values (:id, :sender, :control, :digest, :event, :at, :code, :reason, :place, :remarks)")
                .param("id", answer.id())
                .param("sender", envelope.sender())
                .param("control", envelope.controlId())
                .param(DIGEST, digest)
                .param("event", event(envelope))
                .param("at", MomentColumn.column(answer.receivedAt()))
                .param("code", answer.code().name())
                .param("reason", answer.why().map(Reason::name).orElse(null), Types.VARCHAR)
                .param("place", answer.place())
                .param("remarks", text(remarks))
                .update();
    }

    /** Deletes the refusal of a message that is taken in again. */
    void deleteRefusal(String sender, String controlId) {
        sql.sql("delete from hl7_message where sender = :sender and control_id = :control and code <> 'AA'")
                .param("sender", sender)
                .param("control", controlId)
                .update();
    }

    void remark(UUID answer, Set<Remark> remarks) {
        sql.sql("update hl7_message set remarks = :remarks where id = :id")
                .param("remarks", text(remarks))
                .param("id", answer)
                .update();
    }

    /** Returns the remarks on a message; empty if there are none. */
    List<Remark> remarks(String sender, String controlId) {
        return sql.sql("select remarks from hl7_message where sender = :sender and control_id = :control")
                .param("sender", sender)
                .param("control", controlId)
                .query(String.class)
                .optional()
                .filter(text -> !text.isEmpty())
                .map(text ->
                        Arrays.stream(text.split(" ", -1)).map(Remark::valueOf).toList())
                .orElse(List.of());
    }

    private static String text(Set<Remark> remarks) {
        return String.join(
                " ", new TreeSet<>(remarks).stream().map(Remark::name).toList());
    }

    /** Puts a message into the queue. If it is there already, counts another try and reopens it. */
    void queue(MessageAnswer answer, Envelope envelope, String digest, int size, byte @Nullable [] content) {
        byte[] sealed = content == null ? null : seal.encrypt(content);
        int known = sql.sql("update hl7_error set tries = tries + 1, code = :code, reason = :reason, place = :place,"
                        + " content = coalesce(content, :content), sealed = true, resolved_at = null, resolution = null"
                        + " where digest = :digest")
                .param("code", answer.code().name())
                .param("reason", answer.why().orElseThrow().name())
                .param("place", answer.place())
                .param(CONTENT, sealed, Types.BINARY)
                .param(DIGEST, digest)
                .update();
        if (known == 0) {
            sql.sql(
                            "insert into hl7_error (id, digest, sender, control_id, event, received_at, code, reason, place, tries,"
                                    + " size, content, sealed) values (:id, :digest, :sender, :control, :event, :at, :code, :reason,"
                                    + " :place, 1, :size, :content, true)")
                    .param("id", UUID.randomUUID())
                    .param(DIGEST, digest)
                    .param("sender", envelope.sender())
                    .param("control", envelope.controlId())
                    .param("event", event(envelope))
                    .param("at", MomentColumn.column(answer.receivedAt()))
                    .param("code", answer.code().name())
                    .param("reason", answer.why().orElseThrow().name())
                    .param("place", answer.place())
                    .param("size", size)
                    .param(CONTENT, sealed, Types.BINARY)
                    .update();
        }
    }

    /** Returns when a message was first put into the queue, even if it no longer waits. */
    Optional<Instant> cameFirst(String digest) {
        return sql.sql("select received_at from hl7_error where digest = :digest")
                .param(DIGEST, digest)
                .query((row, i) -> requireNonNull(MomentColumn.of(row, "received_at")))
                .optional();
    }

    /** Marks a waiting message as resolved and deletes its text. Returns false if no such message waits. */
    boolean resolve(String digest, Instant at, String resolution) {
        return sql.sql("update hl7_error set resolved_at = :at, resolution = :resolution, content = null"
                                + " where digest = :digest and resolved_at is null")
                        .param("at", MomentColumn.column(at))
                        .param("resolution", resolution)
                        .param(DIGEST, digest)
                        .update()
                > 0;
    }

    List<WaitingMessage> waiting(int limit) {
        return sql.sql("select * from hl7_error where resolved_at is null order by received_at, id limit :limit")
                .param("limit", limit)
                .query((row, i) -> waiting(row))
                .list();
    }

    long countWaiting() {
        return sql.sql("select count(*) from hl7_error where resolved_at is null")
                .query(Long.class)
                .single();
    }

    /** Returns true if a message of exactly these bytes waits. */
    boolean isWaiting(byte[] content) {
        return sql.sql("select content from hl7_error where digest = :digest and content is not null"
                        + " and resolved_at is null")
                .param(DIGEST, MessageIntake.digest(content))
                .query((row, i) -> seal.decrypt(row.getBytes(CONTENT)))
                .optional()
                .filter(kept -> Arrays.equals(kept, content))
                .isPresent();
    }

    /** Returns the digest of a waiting message. */
    Optional<String> digest(UUID id) {
        return sql.sql("select digest from hl7_error where id = :id and resolved_at is null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** Returns the text of a waiting message; empty if it was too large to keep. */
    Optional<byte[]> content(UUID id) {
        return sql.sql("select content from hl7_error where id = :id and resolved_at is null and content is not null")
                .param("id", id)
                .query((row, i) -> seal.decrypt(row.getBytes(CONTENT)))
                .optional();
    }

    private static String event(Envelope envelope) {
        String event = envelope.typePart(2);
        boolean fit = event.length() <= 3 && event.chars().allMatch(c -> c < 127 && Character.isLetterOrDigit(c));
        return fit ? event : "";
    }

    private static MessageAnswer answer(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new MessageAnswer(
                row.getObject("id", UUID.class),
                requireNonNull(MomentColumn.of(row, "received_at")),
                reason == null ? null : Reason.valueOf(reason),
                row.getString("place"));
    }

    private static WaitingMessage waiting(ResultSet row) throws SQLException {
        return new WaitingMessage(
                row.getObject("id", UUID.class),
                requireNonNull(MomentColumn.of(row, "received_at")),
                row.getString("sender"),
                row.getString("control_id"),
                row.getString("event"),
                AckCode.valueOf(row.getString("code")),
                Reason.valueOf(row.getString("reason")),
                row.getString("place"),
                row.getInt("tries"),
                row.getInt("size"));
    }
}
