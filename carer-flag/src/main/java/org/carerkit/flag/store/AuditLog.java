package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.History.HistoryHead;

/** The leaves and the head of the audit log, kept and never changed. What they mean is the audit's affair. */
public interface AuditLog {

    /** How far it goes. */
    LogState state();

    /**
     * Appends leaves, and a head where there is one. When this returns true they are safe.
     *
     * @return false when the log has another state than expected: then nothing was appended
     */
    boolean append(LogAppend append);

    /**
     * Leaves by index.
     *
     * @param from the index of the first one, from 0
     * @param limit how many at most, 1 or more
     */
    List<LogLeaf> leaves(long from, int limit);

    /**
     * Every leaf about these histories, in the order of the log.
     *
     * @param carers at most 10,000
     */
    List<LogLeaf> leavesOf(Set<CarerId> carers);

    /** The head made last; empty before the first checkpoint. */
    Optional<LogHead> lastHead();

    /**
     * What to append to the audit log: all of it or nothing. A checkpoint of many leaves is several of these, the last one with
     * the head.
     *
     * @param before the state that the log must have
     * @param leaves to go behind those that are there; may be empty
     * @param after the state with them
     * @param head the tree head over all leaves, these included; empty for a part of a checkpoint
     */
    record LogAppend(LogState before, List<LogLeaf> leaves, LogState after, Optional<LogHead> head) {

        /** Copies the list, and checks that the sizes fit. */
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
     * @param size how many leaves it covers
     * @param root the root hash
     * @param at when it was made, to the microsecond
     */
    record LogHead(long size, Bytes root, Instant at) {

        /** Checks that every part is there. */
        public LogHead {
            requireNonNull(root, "root");
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * A leaf of the audit log: where a history stood at a checkpoint.
     *
     * @param index its place in the log: 0, 1, 2 … without gaps
     * @param carer whose
     * @param head where it stood
     */
    record LogLeaf(long index, CarerId carer, HistoryHead head) {

        /** Checks that both are there. */
        public LogLeaf {
            requireNonNull(carer, "carer");
            requireNonNull(head, "head");
        }
    }

    /**
     * How far the audit log goes.
     *
     * @param size how many leaves it has
     * @param cursor up to which {@link FlagStore#changes change}; {@link Changes#START} for a log that was never begun
     * @param frontier what the audit needs to go on, its own affair: at most 2 KiB; empty for a log that was never begun
     */
    record LogState(long size, String cursor, Bytes frontier) {

        /** A log that was never begun. */
        public static final LogState START = new LogState(0, Changes.START, Bytes.of(new byte[0]));

        /** Checks that every part is there. */
        public LogState {
            requireNonNull(cursor, "cursor");
            requireNonNull(frontier, "frontier");
        }
    }
}
