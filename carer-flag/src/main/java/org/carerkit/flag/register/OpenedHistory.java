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
 * A history that was opened.
 *
 * @param history as it is stored
 * @param events what it says; of one that was erased, that it was
 * @param later the ids of those that a partner told, and whose kind this register did not know then
 */
record OpenedHistory(History history, List<FlagEvent> events, Set<UUID> later) {

    OpenedHistory {
        events = List.copyOf(events);
        later = Set.copyOf(later);
    }

    /**
     * Events without those that came before this version could read them and, now that it can, turn out to take away the
     * effect of one that was recorded here. A notice with one of these is refused when it can be read at once.
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

    /** The events without those of which this version knows nothing. */
    List<FlagEvent> readable() {
        return LaterEvent.readable(events);
    }

    boolean has(FlagEvent event) {
        return events.stream().anyMatch(one -> one.id().equals(event.id()));
    }

    /** As it will be with these events. */
    OpenedHistory and(List<FlagEvent> more) {
        List<FlagEvent> all = new ArrayList<>(events);
        Set<UUID> ids = new HashSet<>();
        events.forEach(event -> ids.add(event.id()));
        more.stream().filter(event -> ids.add(event.id())).forEach(all::add);
        return new OpenedHistory(history, all, later);
    }
}
