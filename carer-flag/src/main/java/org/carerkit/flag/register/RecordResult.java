package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.register.CurrentFlag.FlagVersion;

/** The result of recording an event. */
public sealed interface RecordResult {

    /**
     * The event is stored, by this call or an earlier one.
     *
     * @param receipt proof that it is stored
     */
    record Recorded(Receipt receipt) implements RecordResult {}

    /**
     * The event is not stored.
     *
     * @param findings the reasons, with at least one error; a path is the place in the event, or {@code events[ID]} for
     *     an event of the history
     */
    record Refused(Findings findings) implements RecordResult {}

    /**
     * The event is not stored because another event has its id.
     *
     * @param eventId the id
     */
    record Conflict(UUID eventId) implements RecordResult {}

    /** The event is not stored because the carer's record was erased here. */
    record Erased() implements RecordResult {}

    /**
     * Proof that an event is stored. The same event always gets the same receipt.
     *
     * @param eventId the id of the event
     * @param carer the carer whose history holds it
     * @param version the version of the history right after the event
     * @param recordedAt when it was recorded, to the microsecond
     */
    record Receipt(UUID eventId, CarerId carer, FlagVersion version, Instant recordedAt) {

        /** Rejects null components. */
        public Receipt {
            requireNonNull(eventId, "eventId");
            requireNonNull(carer, "carer");
            requireNonNull(version, "version");
            requireNonNull(recordedAt, "recordedAt");
        }
    }
}
