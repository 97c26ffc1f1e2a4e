package org.carerkit.flag.audit;

import java.util.List;

/**
 * The result of a verification.
 *
 * @param faults the first 1,000 faults: those of the log first, then by carer and version
 * @param faultCount the number of all faults
 * @param coveredEvents the number of events that the checkpoint covers
 * @param coveredCarers the number of carers that the checkpoint covers
 * @param eventsSince the number of events that the checkpoint does not cover
 * @param notCovered the data that the verification does not cover
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

    /** Returns true if everything that the checkpoint covers is unchanged. */
    public boolean holds() {
        return faultCount == 0;
    }

    /** The data that a verification does not cover. */
    public enum NotCovered {
        /** Events appended since the checkpoint: a change to them is only noticed if it breaks their chain. */
        EVENTS_SINCE,
        /** The columns that queries run on: they are derived from the events and can be rebuilt. */
        WORKING_COLUMNS,
        /** The notices that wait to be sent, and the progress of their delivery. */
        OUTBOX,
        /** Keys and tombstones: an erasure must change them. */
        KEYS
    }
}
