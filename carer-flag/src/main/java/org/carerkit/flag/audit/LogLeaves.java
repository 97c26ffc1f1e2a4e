package org.carerkit.flag.audit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.carerkit.flag.audit.MerkleLog.LeafHashes;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.AuditLog.LogLeaf;
import org.carerkit.flag.store.AuditLog.LogState;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagStoreException;
import org.jspecify.annotations.Nullable;

/** Reads the stored log page by page. */
final class LogLeaves implements Iterator<LogLeaf> {

    static final int PAGE = 1000;

    private final AuditLog log;
    private long from;
    private List<LogLeaf> page = List.of();
    private int place;

    /** Creates an iterator that starts at an index. */
    LogLeaves(AuditLog log, long from) {
        this.log = log;
        this.from = from;
    }

    /**
     * Returns the entry of a history in the log: carer (16 bytes), version (8, big-endian), link of the last event.
     *
     * @param leaf the leaf with the head of the history
     */
    static Bytes entry(LogLeaf leaf) {
        byte[] link = leaf.head().link().toArray();
        return Bytes.of(ByteBuffer.allocate(24 + link.length)
                .putLong(leaf.carer().value().getMostSignificantBits())
                .putLong(leaf.carer().value().getLeastSignificantBits())
                .putLong(leaf.head().version())
                .put(link)
                .array());
    }

    static LeafHashes hashes(AuditLog log) {
        return index -> new Iterator<>() {
            private final LogLeaves leaves = new LogLeaves(log, index);

            @Override
            public boolean hasNext() {
                return leaves.hasNext();
            }

            @Override
            public Bytes next() {
                return MerkleLog.leafHash(entry(leaves.next()));
            }
        };
    }

    static LogState state(MerkleLog log, String cursor) {
        ByteBuffer frontier = ByteBuffer.allocate(log.frontier().size() * MerkleHash.LENGTH);
        log.frontier().forEach(hash -> frontier.put(hash.toArray()));
        return new LogState(log.size(), cursor, Bytes.of(frontier.array()));
    }

    /** Restores the log from the stored frontier. */
    static MerkleLog log(LogState state) {
        byte[] frontier = state.frontier().toArray();
        if (frontier.length != Long.bitCount(state.size()) * MerkleHash.LENGTH) {
            throw new FlagStoreException("The frontier of the audit log cannot be read");
        }
        List<Bytes> hashes = new ArrayList<>();
        for (int i = 0; i < frontier.length; i += MerkleHash.LENGTH) {
            hashes.add(Bytes.of(Arrays.copyOfRange(frontier, i, i + MerkleHash.LENGTH)));
        }
        return new MerkleLog(state.size(), hashes);
    }

    private @Nullable LogLeaf peek() {
        if (place == page.size()) {
            page = log.leaves(from, PAGE);
            place = 0;
        }
        return place < page.size() ? page.get(place) : null;
    }

    @Override
    public boolean hasNext() {
        return peek() != null;
    }

    @Override
    public LogLeaf next() {
        LogLeaf leaf = peek();
        if (leaf == null) {
            throw new NoSuchElementException();
        }
        place++;
        from = leaf.index() + 1;
        return leaf;
    }
}
