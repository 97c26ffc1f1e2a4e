package org.carerkit.flag.audit;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.carerkit.flag.store.Bytes;

/**
 * Computes the hashes of a log: SHA-256, with a prefix that distinguishes leaves from nodes. Defined by RFC 6962,
 * section 2.1.
 */
final class MerkleHash {

    /** The root of a log without leaves: the hash of nothing. */
    static final Bytes EMPTY = Bytes.of(sha256().digest());

    /** The number of bytes in a hash. */
    static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleHash() {}

    static Bytes leaf(Bytes entry) {
        MessageDigest sha256 = sha256();
        sha256.update(LEAF);
        return Bytes.of(sha256.digest(entry.toArray()));
    }

    static Bytes node(Bytes left, Bytes right) {
        MessageDigest sha256 = sha256();
        sha256.update(NODE);
        sha256.update(left.toArray());
        return Bytes.of(sha256.digest(right.toArray()));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
