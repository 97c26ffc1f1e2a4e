package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

/**
 * How far the audit log goes.
 *
 * @param size how many leaves it has
 * @param cursor up to which {@link FlagStore#changes change}; {@link Changes#START} for a log that was never begun
 * @param frontier what the audit needs to go on, its own affair: at most 2 KiB; empty for a log that was never begun
 */
public record LogState(long size, String cursor, Bytes frontier) {

    /** A log that was never begun. */
    public static final LogState START = new LogState(0, Changes.START, Bytes.of(new byte[0]));

    /** Checks that every part is there. */
    public LogState {
        requireNonNull(cursor, "cursor");
        requireNonNull(frontier, "frontier");
    }
}
