package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;
import org.carerkit.flag.event.CarerId;

/**
 * What to append to one carer's history: all of it or nothing.
 *
 * @param carer whose history
 * @param expectedVersion the version that the history must have, 0 for one that does not exist yet; empty for any
 * @param events in the order in which they get their versions; at least one
 * @param recordedAt the moment to record; kept to the microsecond
 */
public record Append(CarerId carer, OptionalLong expectedVersion, List<NewEvent> events, Instant recordedAt) {

    /** Copies the list. */
    public Append {
        requireNonNull(carer, "carer");
        requireNonNull(expectedVersion, "expectedVersion");
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events: at least one is needed");
        }
        // what a database keeps, so that a receipt is the same before and after
        recordedAt = recordedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
