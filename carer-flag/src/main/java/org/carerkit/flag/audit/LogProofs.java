package org.carerkit.flag.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.carerkit.flag.audit.MerkleLog.LeafHashes;
import org.carerkit.flag.store.Bytes;

/** Makes proofs. It reads each leaf at most once and holds at most one path. */
final class LogProofs {

    private final LeafHashes leaves;

    LogProofs(LeafHashes leaves) {
        this.leaves = leaves;
    }

    /** Makes the audit path of RFC 6962, section 2.1.1. */
    InclusionProof inclusion(long index, long size) {
        Objects.checkIndex(index, size);
        List<Bytes> path = new ArrayList<>();
        path(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    private void path(long index, long from, long to, List<Bytes> path) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            path(index, from, middle, path);
            path.add(leaves.root(middle, to));
        } else {
            path(index, middle, to, path);
            path.add(leaves.root(from, middle));
        }
    }

    /**
     * Makes the consistency proof of RFC 6962, section 2.1.2. Every log is consistent with the empty one, without a
     * path.
     */
    ConsistencyProof consistency(long first, long second) {
        if (first < 0 || first > second) {
            throw new IllegalArgumentException("first: 0 to the size of the second log");
        }
        List<Bytes> path = new ArrayList<>();
        if (first > 0) {
            subproof(first, 0, second, true, path);
        }
        return new ConsistencyProof(first, second, path);
    }

    private void subproof(long first, long from, long to, boolean known, List<Bytes> path) {
        if (first == to) {
            if (!known) {
                path.add(leaves.root(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (first <= middle) {
            subproof(first, from, middle, known, path);
            path.add(leaves.root(middle, to));
        } else {
            subproof(first, middle, to, false, path);
            path.add(leaves.root(from, middle));
        }
    }

    /** Returns the largest power of two below a size of at least two. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
