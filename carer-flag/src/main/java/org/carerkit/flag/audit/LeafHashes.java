package org.carerkit.flag.audit;

import java.util.Iterator;
import org.carerkit.flag.store.Bytes;

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
