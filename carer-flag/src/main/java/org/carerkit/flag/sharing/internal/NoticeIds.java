package org.carerkit.flag.sharing.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Derives ids from content, so that doing the same thing again gives the same id. */
public final class NoticeIds {

    private NoticeIds() {}

    /** Returns the id of the sender's event that records the arrival of a notice. */
    public static UUID acknowledgementOf(UUID notice) {
        return of("acknowledged", notice.toString());
    }

    /**
     * Returns the id of the sender's event that records that a notice was stopped before anybody can have received it.
     */
    public static UUID stoppedBeforeLeaving(UUID notice) {
        return of("stopped", notice.toString());
    }

    /** Returns the id of the decision that follows a stopped notice, and of its new notice if there is one. */
    public static UUID successorOf(UUID notice) {
        return of("successor", notice.toString());
    }

    /** Returns a name-based UUID of version 8 (RFC 9562, section 5.8) over SHA-256. */
    public static UUID of(String... parts) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha256.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
                sha256.update(bytes);
            }
            ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
            long high = hash.getLong() & ~0xF000L | 0x8000L;
            long low = hash.getLong() & ~(3L << 62) | 1L << 63;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
