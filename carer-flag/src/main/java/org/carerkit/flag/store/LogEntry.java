package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

/**
 * An entry of the audit's log.
 *
 * @param index its place: 0, 1, 2 … without gaps
 * @param head how far a history went when the entry was made
 */
public record LogEntry(long index, ChainHead head) {

    /** Checks that the head is there. */
    public LogEntry {
        requireNonNull(head, "head");
    }
}
