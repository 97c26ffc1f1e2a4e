package org.carerkit.flag.store;

import java.util.List;
import java.util.Optional;
import org.carerkit.flag.event.CarerId;

/**
 * What the audit needs of a store that keeps histories: to read them whole, and to keep a log of how far each went. Threads,
 * nulls and errors are as for {@link FlagStore}.
 *
 * <p>Every list is a page: it has fewer than {@code limit} elements, 1 or more, only where nothing follows.
 */
public interface AuditStore {

    /**
     * Events of every history, by carer and then by version, exactly as they are kept.
     *
     * @param after the last one of the page before; empty for the first page
     */
    List<LinkedEvent> linkedEvents(Optional<StoredEvent> after, int limit);

    /**
     * The histories that have gone on since the last entry of the log about them, or have none, by carer.
     *
     * @param after the last carer of the page before; empty for the first page
     */
    List<ChainHead> grown(Optional<CarerId> after, int limit);

    /** How far the log goes. */
    LogState log();

    /**
     * Appends entries to the log, all of them or none, and keeps the state that goes with them. Safe when it returns true.
     *
     * @param before the state that the log must have
     * @param entries from {@code before.size()} on, without gaps; at least one
     * @param after the state with them
     * @return false when the log has another state, and nothing was done
     */
    boolean extend(LogState before, List<LogEntry> entries, LogState after);

    /**
     * Entries of the log, by index.
     *
     * @param from the first index
     */
    List<LogEntry> entries(long from, int limit);

    /**
     * Entries of the log, by carer and then by index.
     *
     * @param after the last one of the page before; empty for the first page
     */
    List<LogEntry> entriesByCarer(Optional<LogEntry> after, int limit);
}
