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
 * Links each event to all earlier events in the carer's history. A store calls it inside its transaction, once it knows
 * the last link, and stores the link with the event. It uses the stored form, so that a history can be verified without
 * being readable.
 */
@FunctionalInterface
public interface ChainLink {

    /**
     * Returns the next link. The same arguments always give the same bytes.
     *
     * @param previous the link of the event before, or that of {@link HistoryHead#START}
     * @param carer the carer whose history it is
     * @param version the event's place in the history
     * @param recordedAt when it is recorded, to the microsecond
     * @param event the event as it is stored
     */
    Bytes next(Bytes previous, CarerId carer, long version, Instant recordedAt, NewEvent event);

    /**
     * Returns the rule that links with SHA-256 over the name of the rule, the previous link, carer, version, moment in
     * microseconds since 1970, event id, digest and payload. Numbers are big-endian. Texts and bytes are preceded by
     * their length in 4 bytes.
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
