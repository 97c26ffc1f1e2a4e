package org.carerkit.flag.audit;

/** What a verification does not speak of. */
public enum NotCovered {
    /** Events that were appended since the checkpoint: a change to them shows only if their chain does not fit. */
    EVENTS_SINCE,
    /** Columns that queries run on: they follow from the events and can be made anew. */
    WORKING_COLUMNS,
    /** What waits to be delivered, and how that goes. */
    OUTBOX,
    /** Keys and tombstones: erasure changes them, and has to. */
    KEYS
}
