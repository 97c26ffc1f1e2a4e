package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.flag.event.CarerId;

/**
 * Everything that a store holds about a carer.
 *
 * @param carer who
 * @param version how many events were ever appended; 0 for a carer of whom the store knows nothing
 * @param events in the order of their versions
 */
public record History(CarerId carer, long version, List<StoredEvent> events) {

    /** Copies the list. */
    public History {
        requireNonNull(carer, "carer");
        events = List.copyOf(events);
    }
}
