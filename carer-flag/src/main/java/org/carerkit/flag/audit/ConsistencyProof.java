package org.carerkit.flag.audit;

import java.util.Iterator;
import java.util.List;
import org.carerkit.flag.store.Bytes;

/**
 * Proves that a log only grew: its first entries are those of the smaller log. Defined by RFC 6962, section 2.1.2.
 *
 * @param first the size of the smaller log
 * @param second the size of the larger log, or the same
 * @param path the hashes that lead to both roots; empty if the sizes are equal or the smaller log is empty
 */
public record ConsistencyProof(long first, long second, List<Bytes> path) {

    /** Copies the list, and rejects sizes that do not match. */
    public ConsistencyProof {
        path = List.copyOf(path);
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("first: 0 to the size of the second log");
        }
    }

    /**
     * Returns true if the proof is valid, as in RFC 9162, section 2.1.4.2. That section does not cover an empty smaller
     * log; its root must be the hash of nothing.
     *
     * @param firstRoot the root of the smaller log
     * @param secondRoot the root of the larger log
     */
    public boolean proves(Bytes firstRoot, Bytes secondRoot) {
        if (first == 0) {
            return path.isEmpty() && firstRoot.equals(MerkleHash.EMPTY) && (second > 0 || secondRoot.equals(firstRoot));
        }
        if (first == second) {
            return path.isEmpty() && firstRoot.equals(secondRoot);
        }
        Iterator<Bytes> hashes = path.iterator();
        if (Long.bitCount(first) != 1 && !hashes.hasNext()) {
            return false;
        }
        // if the smaller log is one full subtree, its root is the start of the path
        return climb(Long.bitCount(first) == 1 ? firstRoot : hashes.next(), hashes, firstRoot, secondRoot);
    }

    private boolean climb(Bytes start, Iterator<Bytes> hashes, Bytes firstRoot, Bytes secondRoot) {
        int full = Long.numberOfTrailingZeros(first);
        long node = first - 1 >> full;
        long last = second - 1 >> full;
        Bytes one = start;
        Bytes two = start;
        while (hashes.hasNext()) {
            if (last == 0) {
                return false;
            }
            Bytes beside = hashes.next();
            if ((node & 1) == 1 || node == last) {
                one = MerkleHash.node(beside, one);
                two = MerkleHash.node(beside, two);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                two = MerkleHash.node(two, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && one.equals(firstRoot) && two.equals(secondRoot);
    }
}
