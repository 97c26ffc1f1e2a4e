package org.carerkit.flag.keys;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.carerkit.flag.event.CarerId;
import org.jspecify.annotations.Nullable;

/**
 * A record of 64 bytes in a key file: kind, batch, carer, key and a checksum. A disk's sector is a multiple of 64
 * bytes, so a record never lies in two sectors.
 *
 * @param kind whose key it is, or that it was destroyed
 * @param batch the number of the write it belongs to: 1, 2, 3 …
 * @param carer the carer; null for the register's key
 * @param key the key; null if it was destroyed
 */
record KeyRecord(
        Kind kind,
        long batch,
        @Nullable CarerId carer,
        @Nullable CarerKey key) {

    static final int LENGTH = 64;

    /** The kind of a record, with its byte. No kind is 0, because a record of zeros is not a record. */
    enum Kind {
        REGISTER(1),
        CARER(2),
        DESTROYED(3);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        static Optional<Kind> of(byte code) {
            return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
        }
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH).put(kind.code).putLong(1, batch);
        if (carer != null) {
            bytes.putLong(9, carer.value().getMostSignificantBits())
                    .putLong(17, carer.value().getLeastSignificantBits());
        }
        if (key != null) {
            bytes.put(25, key.toArray());
        }
        return bytes.putInt(60, checksum(bytes.array(), 0)).array();
    }

    /** Reads the record at a position; empty if there is none or it is torn. */
    static Optional<KeyRecord> of(byte[] file, int at) {
        ByteBuffer bytes = ByteBuffer.wrap(file, at, LENGTH).slice();
        Optional<Kind> kind = Kind.of(bytes.get(0));
        if (kind.isEmpty() || bytes.getInt(60) != checksum(file, at)) {
            return Optional.empty();
        }
        Kind which = kind.get();
        byte[] key = new byte[CarerKey.LENGTH];
        bytes.get(25, key);
        return Optional.of(new KeyRecord(
                which,
                bytes.getLong(1),
                which == Kind.REGISTER ? null : new CarerId(new UUID(bytes.getLong(9), bytes.getLong(17))),
                which == Kind.DESTROYED ? null : CarerKey.of(key)));
    }

    /** Returns true if nothing was written: the file became longer, and the bytes never reached the disk. */
    static boolean isUnwritten(byte[] file, int at) {
        return isZero(file, at, at + LENGTH);
    }

    /**
     * Returns true if the end of the file, from a position, can be the beginning of an unfinished record.
     *
     * @param batch the last batch before it; the record belongs to this batch or the next
     */
    static boolean isBeginning(byte[] file, int at, long batch) {
        if (isZero(file, at, file.length)) {
            return true; // nothing, or unwritten
        }
        byte[] start = Arrays.copyOf(Arrays.copyOfRange(file, at, file.length), LENGTH);
        int known = file.length - at;
        return Kind.of(start[0]).filter(kind -> kind != Kind.DESTROYED).isPresent()
                && (isBatch(start, known, batch) || isBatch(start, known, batch + 1));
    }

    private static boolean isBatch(byte[] start, int known, long batch) {
        byte[] wanted = ByteBuffer.allocate(Long.BYTES).putLong(batch).array();
        int until = Math.min(Long.BYTES, known - 1);
        return Arrays.equals(start, 1, 1 + until, wanted, 0, until);
    }

    private static boolean isZero(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    private static int checksum(byte[] bytes, int at) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, at, 60);
        return (int) crc.getValue();
    }
}
