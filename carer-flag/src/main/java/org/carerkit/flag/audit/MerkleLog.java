package org.carerkit.flag.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.carerkit.flag.store.Bytes;

/**
 * A log of entries that holds only its frontier: the roots of its full subtrees, the largest first, at most one for
 * each bit of its size. That is enough to append and to compute the root, at a cost that depends on what is appended
 * and not on what is already there.
 *
 * <pre>{@code
 * MerkleLog log = MerkleLog.empty().and(entry);
 * log.root();   // RFC 6962, section 2.1: the hash of 0x00 and the entry
 * }</pre>
 *
 * @param size the number of entries
 * @param frontier the roots of the full subtrees, 32 bytes each: one for each bit set in the size
 */
public record MerkleLog(long size, List<Bytes> frontier) {

    private static final MerkleLog NOTHING = new MerkleLog(0, List.of());

    /** Copies the list, and rejects one that does not match the size. */
    public MerkleLog {
        frontier = List.copyOf(frontier);
        if (size < 0
                || frontier.size() != Long.bitCount(size)
                || frontier.stream().anyMatch(hash -> hash.length() != MerkleHash.LENGTH)) {
            throw new IllegalArgumentException("frontier: no frontier of a log of this size");
        }
    }

    /** Returns a log without entries. */
    public static MerkleLog empty() {
        return NOTHING;
    }

    /** Returns the hash of an entry in the log: the hash of 0x00 and the entry. */
    public static Bytes leafHash(Bytes entry) {
        return MerkleHash.leaf(entry);
    }

    /** Returns the log with one more entry. */
    public MerkleLog and(Bytes entry) {
        return andLeaf(leafHash(entry));
    }

    /** Returns the log with one more entry, of which only the {@link #leafHash} is known. */
    MerkleLog andLeaf(Bytes leafHash) {
        List<Bytes> roots = new ArrayList<>(frontier);
        Bytes root = leafHash;
        // a full subtree of the same height joins it to form a larger one, like a carry in addition
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            root = MerkleHash.node(roots.remove(roots.size() - 1), root);
        }
        roots.add(root);
        return new MerkleLog(size + 1, roots);
    }

    /** Returns a log of a size whose content is unknown, so that counting can continue after missing leaves. */
    static MerkleLog unknown(long size) {
        return new MerkleLog(size, Collections.nCopies(Long.bitCount(size), MerkleHash.EMPTY));
    }

    /** Returns the Merkle tree hash of all entries; without entries, the hash of nothing. */
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

    /** Reads the leaf hashes of a log as they are needed. */
    @FunctionalInterface
    interface LeafHashes {

        /** Returns the leaf hashes from an index on, in order, at least up to the known size of the log. */
        Iterator<Bytes> from(long index);

        /** Returns the Merkle tree hash of the leaves from {@code from} (inclusive) to {@code to} (exclusive). */
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
