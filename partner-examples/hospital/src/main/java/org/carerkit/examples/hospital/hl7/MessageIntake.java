package org.carerkit.examples.hospital.hl7;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.carerkit.examples.hospital.hl7.MessageRows.Answered;
import org.carerkit.examples.hospital.safety.PlainFailure;
import org.carerkit.hl7v2.AckCode;
import org.carerkit.hl7v2.AckWriter;
import org.carerkit.hl7v2.AdtMessage;
import org.carerkit.hl7v2.AdtReader;
import org.carerkit.hl7v2.AdtReading;
import org.carerkit.hl7v2.Envelope;
import org.carerkit.hl7v2.MessageAnswer;
import org.carerkit.hl7v2.MllpServer;
import org.carerkit.hl7v2.Protection;
import org.carerkit.hl7v2.Reason;
import org.carerkit.hl7v2.Remark;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in a message and returns the answer. The message's effects and the answer are one commit, made before the
 * answer is sent. A sender that receives no answer sends the message again, and it is recognised by its sender, control
 * id and content. A message that cannot be taken is put in the {@link ErrorQueue}, unchanged, before it is refused. If
 * it is too large, its content is not kept.
 */
@Service
public class MessageIntake implements MllpServer.Handler {

    private static final Logger LOG = LoggerFactory.getLogger(MessageIntake.class);
    private static final int ROUNDS = 20;

    private final Hl7Settings settings;
    private final AdtReader reader;
    private final MessageEffects effects;
    private final MessageRows rows;
    private final AckWriter acks;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final MeterRegistry meters;

    MessageIntake(
            Hl7Settings settings,
            AdtReader reader,
            MessageEffects effects,
            MessageRows rows,
            AckWriter acks,
            PlatformTransactionManager transactions,
            Clock clock,
            MeterRegistry meters) {
        this.settings = settings;
        this.reader = reader;
        this.effects = effects;
        this.rows = rows;
        this.acks = acks;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.meters = meters;
        meters.gauge("hl7.waiting", rows, MessageRows::countWaiting);
    }

    @Override
    public byte[] receive(byte[] message) {
        Envelope envelope = Envelope.of(message, settings.charset());
        return acks.write(answer(message, envelope, false), envelope);
    }

    @Override
    public byte[] refuseTooLarge(byte[] beginning, int size) {
        Envelope envelope = Envelope.of(beginning, settings.charset());
        String digest = digest(beginning);
        MessageAnswer answer = refusal(Reason.TOO_LARGE, "");
        return acks.write(kept(answer, envelope, digest, size, beginning, null), envelope);
    }

    /** Takes in a message from the queue again. */
    MessageAnswer replay(byte[] message) {
        return answer(message, Envelope.of(message, settings.charset()), true);
    }

    private MessageAnswer answer(byte[] message, Envelope envelope, boolean again) {
        long begun = System.nanoTime();
        String digest = digest(message);
        MessageAnswer answer;
        try {
            answer = taken(envelope, digest, again);
        } catch (RuntimeException e) {
            boolean content = PlainFailure.isOfContent(e);
            LOG.error("a message could not be taken: {}", PlainFailure.text(e));
            answer = refusal(content ? Reason.DATA_TYPE : Reason.INTERNAL, "");
        }
        if (answer.code() != AckCode.AA) {
            answer = kept(answer, envelope, digest, message.length, message, message);
        }
        meters.timer("hl7.messages", "answer", answer.code().name())
                .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        return answer;
    }

    /** Takes in a message and returns the answer, or returns the answer that it was given before. */
    private MessageAnswer taken(Envelope envelope, String digest, boolean again) {
        AdtReading reading = null;
        for (int round = 1; ; round++) {
            try {
                Answered before = before(envelope);
                if (before != null && !before.digest().equals(digest)) {
                    return refusal(Reason.CONTROL_ID_TWICE, "MSH-10");
                }
                if (before != null && !(again && before.answer().code() != AckCode.AA)) {
                    return before.answer();
                }
                reading = reading == null ? reader.read(envelope) : reading;
                if (reading instanceof AdtReading.NotTaken no) {
                    return refusal(no.reason(), no.place());
                }
                return done(envelope, digest, ((AdtReading.Taken) reading).message());
            } catch (DuplicateKeyException | ConcurrencyFailureException e) {
                // another connection has just recorded the same person or message, which the next round will find
                if (round == ROUNDS) {
                    throw e;
                }
            }
        }
    }

    private @Nullable Answered before(Envelope envelope) {
        return envelope.controlId().isEmpty()
                ? null
                : rows.answered(envelope.sender(), envelope.controlId()).orElse(null);
    }

    private MessageAnswer done(Envelope envelope, String digest, AdtMessage message) {
        MessageAnswer answer = MessageAnswer.taken(UUID.randomUUID(), now());
        transaction.executeWithoutResult(status -> {
            rows.deleteRefusal(envelope.sender(), envelope.controlId());
            // first, so that another sender of the same message waits here
            rows.insertAnswer(answer, envelope, digest, message.remarks());
            Set<Remark> remarks = effects.apply(message, envelope.sender());
            rows.remark(answer.id(), remarks);
            rows.resolve(digest, answer.receivedAt(), "taken");
        });
        return answer;
    }

    /**
     * Puts a refused message into the queue, and protects the people whom it protects. If it was refused for its
     * content, the answer to it stays the same.
     */
    private MessageAnswer kept(
            MessageAnswer answer,
            Envelope envelope,
            String digest,
            int size,
            byte[] readable,
            byte @Nullable [] content) {
        Instant cameFirst = rows.cameFirst(digest).orElse(answer.receivedAt());
        List<Protection> protections = reader.protections(envelope, readable, cameFirst);
        boolean stays = answer.reason() != Reason.INTERNAL
                && answer.reason() != Reason.CONTROL_ID_TWICE
                && !envelope.controlId().isEmpty();
        for (int round = 1; ; round++) {
            try {
                transaction.executeWithoutResult(status -> {
                    effects.protect(protections);
                    rows.queue(answer, envelope, digest, size, content);
                    if (stays) {
                        rows.deleteRefusal(envelope.sender(), envelope.controlId());
                        rows.insertAnswer(answer, envelope, digest, Set.of());
                    }
                });
                return answer;
            } catch (RuntimeException e) {
                boolean lostRace = e instanceof DuplicateKeyException || e instanceof ConcurrencyFailureException;
                if (!lostRace || round == ROUNDS) {
                    LOG.error(
                            "a message could not be kept, and its sender has to send it again: {}",
                            PlainFailure.text(e));
                    return refusal(Reason.INTERNAL, "");
                }
            }
        }
    }

    private MessageAnswer refusal(Reason reason, String place) {
        return new MessageAnswer(UUID.randomUUID(), now(), reason, place);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Returns the digest by which a message is recognised. */
    static String digest(byte[] message) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}
