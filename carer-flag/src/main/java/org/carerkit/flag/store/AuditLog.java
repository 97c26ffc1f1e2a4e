package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.History.HistoryHead;

/** Keeps the leaves and the head of the audit log, which never change. The audit gives them their meaning. */
public interface AuditLog {

    /** Returns the state of the log. */
    LogState state();

    /**
     * Appends leaves, and a head if there is one. They are safe when this returns true.
     *
     * @return false if the log does not have the expected state; then nothing was appended
     */
    boolean append(LogAppend append);

    /**
     * Returns leaves by index.
     *
     * @param from the index of the first leaf, from 0
     * @param limit the most leaves to return, at least 1
     */
    List<LogLeaf> leaves(long from, int limit);

    /**
     * Returns every leaf about these histories, in the order of the log.
     *
     * @param carers at most 10,000 carers
     */
    List<LogLeaf> leavesOf(Set<CarerId> carers);

    /** Returns the latest head; empty before the first checkpoint. */
    Optional<LogHead> lastHead();

    /**
     * Leaves to append to the audit log: all of them or none. A checkpoint of many leaves needs several of these, the
     * last one with the head.
     *
     * @param before the required state of the log
     * @param leaves the leaves to append; may be empty
     * @param after the state with the new leaves
     * @param head the tree head over all leaves, including the new ones; empty for a part of a checkpoint
     */
    record LogAppend(LogState before, List<LogLeaf> leaves, LogState after, Optional<LogHead> head) {

        /** Copies the list, and rejects sizes that do not match. */
        public LogAppend {
            leaves = List.copyOf(leaves);
            requireNonNull(head, "head");
            long size = after.size();
            if (before.size() + leaves.size() != size
                    || head.filter(one -> one.size() != size).isPresent()) {
                throw new IllegalArgumentException("after: it has to cover every leaf, and so has the head");
            }
        }
    }

    /**
     * A tree head of the audit log (RFC 6962, section 2.1).
     *
     * @param size the number of leaves it covers
     * @param root the root hash
     * @param at when it was made, to the microsecond
     */
    record LogHead(long size, Bytes root, Instant at) {

        /** Rejects null components. */
        public LogHead {
            requireNonNull(root, "root");
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * A leaf of the audit log: the head of a history at a checkpoint.
     *
     * @param index the place in the log: 0, 1, 2 … without gaps
     * @param carer the carer whose history it is
     * @param head the head of the history
     */
    record LogLeaf(long index, CarerId carer, HistoryHead head) {

        /** Rejects null components. */
        public LogLeaf {
            requireNonNull(carer, "carer");
            requireNonNull(head, "head");
        }
    }

    /**
     * The state of the audit log.
     *
     * @param size the number of leaves
     * @param cursor the cursor of the {@link FlagStore#changes changes} that the log covers; {@link Changes#START} for
     *     an empty log
     * @param frontier the data that the audit needs to continue, at most 2 KiB and opaque to the store; empty for an
     *     empty log
     */
    record LogState(long size, String cursor, Bytes frontier) {

        /** The state of an empty log. */
        public static final LogState START = new LogState(0, Changes.START, Bytes.of(new byte[0]));

        /** Rejects null components. */
        public LogState {
            requireNonNull(cursor, "cursor");
            requireNonNull(frontier, "frontier");
        }
    }
}
