package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

/**
 * How far the audit's log goes.
 *
 * @param size how many entries it has; 0 for a log that was never begun
 * @param frontier what the audit needs to append, sealed: at most 2 KiB; empty for a log that was never begun
 */
public record LogState(long size, Bytes frontier) {

    /** A log that was never begun. */
    public static final LogState EMPTY = new LogState(0, Bytes.of(new byte[0]));

    /** Checks that the frontier is there. */
    public LogState {
        requireNonNull(frontier, "frontier");
    }
}
