package org.carerkit.flag.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.flag.event.CarerId;

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
}
