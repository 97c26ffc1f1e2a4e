package org.carerkit.flag.audit;

import java.util.List;

/**
 * What came of a verification.
 *
 * @param faults what is not as it was left, the log's faults first, then by carer and version; the first 1,000
 * @param faultCount how many faults there are in all
 * @param coveredEvents how many events the checkpoint covers
 * @param coveredCarers of how many carers
 * @param eventsSince how many events there are that the checkpoint does not cover
 * @param notCovered what the verification does not speak of
 */
public record AuditReport(
        List<AuditFault> faults,
        long faultCount,
        long coveredEvents,
        long coveredCarers,
        long eventsSince,
        List<NotCovered> notCovered) {

    /** Copies the lists. */
    public AuditReport {
        faults = List.copyOf(faults);
        notCovered = List.copyOf(notCovered);
    }

    /** True when everything that the checkpoint covers is as it was left. */
    public boolean holds() {
        return faultCount == 0;
    }

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
}
