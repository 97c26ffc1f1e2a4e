package org.carerkit.flag.sharing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carerkit.core.carer.Carer;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.internal.FieldFilter;
import org.carerkit.flag.state.CarerFlag;

/**
 * Removes the whereabouts of a restricted person from their history, and keeps the restriction, so that the
 * organisation's own staff and every copy still protect the person. {@link LocationRedaction} says what whereabouts
 * are. An event that lifted an earlier restriction is left out together with that restriction: where nobody can see who
 * recorded it, it could lift one that stands.
 */
public final class StaffRedaction {

    private StaffRedaction() {}

    /**
     * Returns the history of a restricted person without whereabouts, in the same order; any other history unchanged.
     *
     * @param history the history
     * @param flag the flag that follows from it, linked records included
     */
    public static List<FlagEvent> of(List<FlagEvent> history, CarerFlag flag) {
        if (!flag.isRestricted()) {
            return history;
        }
        Set<UUID> standing = flag.restrictions().stream().map(FlagEvent::id).collect(Collectors.toUnmodifiableSet());
        Map<UUID, FlagEvent> left = LocationRedaction.of(history).stream()
                .map(StaffRedaction::marked)
                .collect(Collectors.toMap(FlagEvent::id, Function.identity(), (one, same) -> one));
        List<FlagEvent> shown = new ArrayList<>();
        for (FlagEvent event : history) {
            if (event instanceof Restricted && standing.contains(event.id())) {
                shown.add(event.with(withoutRecorder(event.header())));
            } else if (left.containsKey(event.id())) {
                shown.add(left.get(event.id()));
            }
        }
        return shown;
    }

    private static EventHeader withoutRecorder(EventHeader header) {
        return new EventHeader(
                header.id(), header.carer(), header.occurredAt(), RecordedBy.withheld(), header.origin());
    }

    private static FlagEvent marked(FlagEvent event) {
        Carer carer = event.carerRecord().orElse(null);
        if (carer == null) {
            return event;
        }
        Carer marked = FieldFilter.restricted(carer);
        return event instanceof Identified one
                ? new Identified(one.header(), one.source(), one.setting(), marked)
                : new RolesChanged(event.header(), marked);
    }
}
