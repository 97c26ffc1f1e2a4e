package org.carerkit.flag.register;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.state.EventKind;
import org.carerkit.flag.store.History;

/**
 * A stored history with its decrypted events.
 *
 * @param history the history as stored
 * @param events the decrypted events; only the erasure if the history was erased
 * @param later the ids of events from a partner whose kind this register did not know when they arrived
 */
record OpenedHistory(History history, List<FlagEvent> events, Set<UUID> later) {

    OpenedHistory {
        events = List.copyOf(events);
        later = Set.copyOf(later);
    }

    /**
     * Leaves out each event that arrived before this version could read it and that turns out to undo an event recorded
     * here. A notice with such an event is refused when it is readable on arrival.
     */
    static List<FlagEvent> withoutUndoingOurs(List<FlagEvent> events, Set<UUID> later) {
        if (later.isEmpty()) {
            return events;
        }
        Set<UUID> ours = events.stream()
                .filter(event -> event.header().origin() == null)
                .map(FlagEvent::id)
                .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> !later.contains(event.id())
                        || EventKind.of(event).undoes().stream().noneMatch(ours::contains))
                .toList();
    }

    CarerId carer() {
        return history.carer();
    }

    /** Returns the events without those that this version cannot read at all. */
    List<FlagEvent> readable() {
        return LaterEvent.readable(events);
    }

    boolean has(FlagEvent event) {
        return events.stream().anyMatch(one -> one.id().equals(event.id()));
    }

    /** Returns this history with more events. */
    OpenedHistory and(List<FlagEvent> more) {
        List<FlagEvent> all = new ArrayList<>(events);
        Set<UUID> ids = new HashSet<>();
        events.forEach(event -> ids.add(event.id()));
        more.stream().filter(event -> ids.add(event.id())).forEach(all::add);
        return new OpenedHistory(history, all, later);
    }
}
