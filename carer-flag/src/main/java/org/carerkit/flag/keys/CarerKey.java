package org.carerkit.flag.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A secret of 32 random bytes. Keys for a single use are derived from it. */
public final class CarerKey {

    /** The number of bytes. */
    public static final int LENGTH = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private CarerKey(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("bytes: 32 are needed");
        }
        this.bytes = bytes;
    }

    /** Creates a random key. */
    public static CarerKey random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return new CarerKey(bytes);
    }

    /** Creates a key from stored bytes. */
    public static CarerKey of(byte[] bytes) {
        return new CarerKey(bytes.clone());
    }

    /** Returns a copy of the bytes, for storage. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /**
     * Derives a key of 256 bits for one use: the HMAC-SHA-256 of its name (NIST SP 800-108r1, section 4.1, one round).
     */
    public SecretKey derive(String use, String algorithm) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return new SecretKeySpec(mac.doFinal(use.getBytes(StandardCharsets.US_ASCII)), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e); // every Java platform has HmacSHA256
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CarerKey that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Shows nothing of the key. */
    @Override
    public String toString() {
        return "CarerKey[…]";
    }
}
