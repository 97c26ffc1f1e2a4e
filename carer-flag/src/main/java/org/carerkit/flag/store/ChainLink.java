package org.carerkit.flag.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.History.HistoryHead;

/**
 * Ties each event to all that came before it in the history of its carer. A store calls it inside its transaction, once it
 * knows which link is the last one, and keeps the link beside the event. It takes what is stored, so that a history can be
 * verified by whoever cannot read it.
 */
@FunctionalInterface
public interface ChainLink {

    /**
     * The next link. The same arguments always give the same bytes.
     *
     * @param previous the link of the event before, or that of {@link HistoryHead#START}
     * @param carer whose history
     * @param version the event's place in it
     * @param recordedAt when it is recorded, to the microsecond
     * @param event the event as it is stored
     */
    Bytes next(Bytes previous, CarerId carer, long version, Instant recordedAt, NewEvent event);

    /**
     * SHA-256 over a name of this rule, the previous link, carer, version, moment in microseconds since 1970, event id,
     * digest and payload. Numbers are big-endian, texts and bytes are preceded by their length in 4 bytes.
     */
    static ChainLink sha256() {
        return ChainLink::sha256;
    }

    private static Bytes sha256(Bytes previous, CarerId carer, long version, Instant recordedAt, NewEvent event) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            add(sha256, "carerkit.chain/1".getBytes(StandardCharsets.US_ASCII));
            add(sha256, previous.toArray());
            sha256.update(fixed(carer.value(), version, recordedAt, event.id()));
            add(sha256, event.digest().toArray());
            add(sha256, event.payload().toArray());
            return Bytes.of(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    private static byte[] fixed(UUID carer, long version, Instant recordedAt, UUID event) {
        return ByteBuffer.allocate(48)
                .putLong(carer.getMostSignificantBits())
                .putLong(carer.getLeastSignificantBits())
                .putLong(version)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
                .putLong(event.getMostSignificantBits())
                .putLong(event.getLeastSignificantBits())
                .array();
    }

    private static void add(MessageDigest sha256, byte[] bytes) {
        sha256.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        sha256.update(bytes);
    }
}
