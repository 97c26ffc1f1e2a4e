package org.carerkit.flag.store;

import java.util.List;
import java.util.Optional;

/** The leaves and heads of the audit log, kept and never changed. What they mean is the audit's affair. */
public interface AuditLog {

    /** How many leaves there are. */
    long size();

    /** The cursor of the last {@link LogAppend}; {@link Changes#START} before the first. */
    String cursor();

    /**
     * Appends leaves, and a head where there is one. When this returns true they are safe.
     *
     * @return false when the log has another size than expected: then nothing was appended
     */
    boolean append(LogAppend append);

    /**
     * Leaves in their order.
     *
     * @param from the index of the first one, from 0
     * @param limit how many at most, 1 or more
     */
    List<LogLeaf> leaves(long from, int limit);

    /** The head made last; empty before the first checkpoint. */
    Optional<LogHead> lastHead();
}
