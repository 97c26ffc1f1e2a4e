package org.carerkit.flag.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.store.History;

/**
 * A history that was opened.
 *
 * @param history as it is stored
 * @param events what it says; of one that was erased, that it was
 */
record Opened(History history, List<FlagEvent> events) {

    Opened {
        events = List.copyOf(events);
    }

    CarerId carer() {
        return history.carer();
    }

    boolean has(FlagEvent event) {
        return events.stream().anyMatch(one -> one.id().equals(event.id()));
    }

    /** As it will be with these events. */
    Opened and(List<FlagEvent> more) {
        List<FlagEvent> all = new ArrayList<>(events);
        Set<UUID> ids = new HashSet<>();
        events.forEach(event -> ids.add(event.id()));
        more.stream().filter(event -> ids.add(event.id())).forEach(all::add);
        return new Opened(history, all);
    }
}
