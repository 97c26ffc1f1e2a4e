package org.carerkit.flag.register;

import java.util.UUID;
import org.carerkit.core.finding.Findings;

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
}
