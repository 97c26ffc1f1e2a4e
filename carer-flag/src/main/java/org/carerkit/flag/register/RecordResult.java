package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.register.CurrentFlag.FlagVersion;

/** What became of an event that was to be recorded. */
public sealed interface RecordResult {

    /**
     * The event is kept, now or since an earlier call.
     *
     * @param receipt the proof
     */
    record Recorded(Receipt receipt) implements RecordResult {}

    /**
     * The event is not kept.
     *
     * @param findings why: at least one error. A path is the place in the event, or {@code events[ID]} for an event of the
     *     history
     */
    record Refused(Findings findings) implements RecordResult {}

    /**
     * The event is not kept: its id stands for another event.
     *
     * @param eventId which id
     */
    record Conflict(UUID eventId) implements RecordResult {}

    /** The event is not kept: what it is about was erased here. */
    record Erased() implements RecordResult {}

    /**
     * Proof that an event is kept. The same event gets the same receipt again.
     *
     * @param eventId which event
     * @param carer whose history it is in
     * @param version the state of the history right after it
     * @param recordedAt when it was recorded, to the microsecond
     */
    record Receipt(UUID eventId, CarerId carer, FlagVersion version, Instant recordedAt) {

        /** Checks that every part is there. */
        public Receipt {
            requireNonNull(eventId, "eventId");
            requireNonNull(carer, "carer");
            requireNonNull(version, "version");
            requireNonNull(recordedAt, "recordedAt");
        }
    }
}
