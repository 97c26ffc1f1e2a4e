package org.carerkit.flag.audit;

import java.util.List;
import java.util.Objects;
import org.carerkit.flag.store.Bytes;

/**
 * Proves that a log contains an entry at an index. Defined by RFC 6962, section 2.1.1 (Merkle audit path).
 *
 * @param index the index of the entry, counted from 0
 * @param size the number of entries in the log; more than {@code index}
 * @param path the sibling hashes on the way from the leaf to the root, starting at the leaf
 */
public record InclusionProof(long index, long size, List<Bytes> path) {

    /** Copies the list, and rejects an index outside the log. */
    public InclusionProof {
        Objects.checkIndex(index, size);
        path = List.copyOf(path);
    }

    /**
     * Returns true if the proof is valid, as in RFC 9162, section 2.1.3.2.
     *
     * @param leafHash the {@link MerkleLog#leafHash} of the entry
     * @param root the root of the log of this size
     */
    public boolean proves(Bytes leafHash, Bytes root) {
        long node = index;
        long last = size - 1;
        Bytes hash = leafHash;
        for (Bytes beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleHash.node(beside, hash);
                // a right-most node without a sibling is its own parent
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleHash.node(hash, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }
}
