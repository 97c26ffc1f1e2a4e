package org.carerkit.flag.store.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.carerkit.flag.store.FlagRow;

/** Detects whether the rows of a flag in other tables have changed; usually they have not. */
final class FlagDetails {

    /** The value for a flag without such rows. */
    static final long NONE = 0;

    private FlagDetails() {}

    /** Returns the first 8 bytes of a SHA-256 over the rows. */
    static long of(FlagRow flag) {
        if (flag.intervals().isEmpty()
                && flag.referrals().isEmpty()
                && flag.lookups().isEmpty()) {
            return NONE;
        }
        String text = flag.intervals() + " " + flag.referrals()
                + flag.lookups().stream()
                        .map(hash -> HexFormat.of().formatHex(hash.toArray()))
                        .collect(Collectors.joining(" "));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
