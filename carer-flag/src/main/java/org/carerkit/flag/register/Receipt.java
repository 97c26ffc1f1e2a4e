package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;

/**
 * Proof that an event is kept. The same event gets the same receipt again.
 *
 * @param eventId which event
 * @param carer whose history it is in
 * @param version the state of the history right after it
 * @param recordedAt when it was recorded, to the microsecond
 */
public record Receipt(UUID eventId, CarerId carer, FlagVersion version, Instant recordedAt) {

    /** Checks that every part is there. */
    public Receipt {
        requireNonNull(eventId, "eventId");
        requireNonNull(carer, "carer");
        requireNonNull(version, "version");
        requireNonNull(recordedAt, "recordedAt");
    }
}
