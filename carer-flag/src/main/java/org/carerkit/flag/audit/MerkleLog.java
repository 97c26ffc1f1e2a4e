package org.carerkit.flag.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.carerkit.flag.store.Bytes;

/**
 * A log of entries, of which only the frontier is held: the roots of its full subtrees, the largest one first, at most one
 * for each bit of its size. That is enough to append and to tell the root, at a cost that grows with what is appended and
 * not with what is there.
 *
 * <pre>{@code
 * MerkleLog log = MerkleLog.empty().and(entry);
 * log.root();   // RFC 6962, section 2.1: the hash of 0x00 and the entry
 * }</pre>
 *
 * @param size how many entries
 * @param frontier the roots of the full subtrees, 32 bytes each: as many as the size has bits that are set
 */
public record MerkleLog(long size, List<Bytes> frontier) {

    private static final MerkleLog NOTHING = new MerkleLog(0, List.of());

    /** Copies the list, and checks that it is one for this size. */
    public MerkleLog {
        frontier = List.copyOf(frontier);
        if (size < 0
                || frontier.size() != Long.bitCount(size)
                || frontier.stream().anyMatch(hash -> hash.length() != MerkleHash.LENGTH)) {
            throw new IllegalArgumentException("frontier: no frontier of a log of this size");
        }
    }

    /** A log without entries. */
    public static MerkleLog empty() {
        return NOTHING;
    }

    /** What the log holds of an entry: the hash of 0x00 and the entry. */
    public static Bytes leafHash(Bytes entry) {
        return MerkleHash.leaf(entry);
    }

    /** The log with one entry more. */
    public MerkleLog and(Bytes entry) {
        return andLeaf(leafHash(entry));
    }

    /** The log with one entry more, of which only the {@link #leafHash} is known. */
    MerkleLog andLeaf(Bytes leafHash) {
        List<Bytes> roots = new ArrayList<>(frontier);
        Bytes root = leafHash;
        // a full subtree of the same height makes a larger one with it, as a carry does in a sum
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            root = MerkleHash.node(roots.remove(roots.size() - 1), root);
        }
        roots.add(root);
        return new MerkleLog(size + 1, roots);
    }

    /** A log of that size of which nothing is known, so that counting can go on behind what is missing. */
    static MerkleLog unknown(long size) {
        return new MerkleLog(size, Collections.nCopies(Long.bitCount(size), MerkleHash.EMPTY));
    }

    /** The Merkle tree hash of all entries; for none, the hash of nothing. */
    public Bytes root() {
        if (frontier.isEmpty()) {
            return MerkleHash.EMPTY;
        }
        int last = frontier.size() - 1;
        Bytes root = frontier.get(last);
        for (int i = last - 1; i >= 0; i--) {
            root = MerkleHash.node(frontier.get(i), root);
        }
        return root;
    }

    /** The leaf hashes of a log, read as they are needed. */
    @FunctionalInterface
    interface LeafHashes {

        /** Those from an index on, in order, at least as far as the log is known to reach. */
        Iterator<Bytes> from(long index);

        /** The Merkle tree hash of those from {@code from} (inclusive) to {@code to} (exclusive). */
        default Bytes root(long from, long to) {
            MerkleLog part = MerkleLog.empty();
            Iterator<Bytes> leaves = from(from);
            for (long i = from; i < to; i++) {
                part = part.andLeaf(leaves.next());
            }
            return part.root();
        }
    }
}
