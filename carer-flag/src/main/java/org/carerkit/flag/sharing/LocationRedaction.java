package org.carerkit.flag.sharing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.state.EventKind;

/**
 * Takes from a history what tells, or lets somebody guess, where a person can be found, and that it is to be kept from
 * somebody. Applied to every history, restricted or not, so its effect reveals nothing.
 *
 * <p>Gone are restrictions and what lifts or corrects them, the marks in records, every field that
 * {@link FlagField#impliesLocation implies a location}, who recorded an event, which organisation was told, to which service
 * somebody was referred, that a notice was cut before it left, and every free text, since nobody can say what stands in it.
 */
public final class LocationRedaction {

    private static final FieldFilter LEFT = new FieldFilter(Arrays.stream(FlagField.values())
            .filter(field -> !field.impliesLocation())
            .toList());

    private LocationRedaction() {}

    /** The history without whereabouts, in the same order. */
    public static List<FlagEvent> of(List<FlagEvent> history) {
        List<FlagEvent> known = LaterEvent.known(history);
        Set<UUID> hidden = hidden(known);
        ReplacedNotices cut = ReplacedNotices.in(known);
        return known.stream()
                .filter(event -> !hidden.contains(event.id()) && !cut.hides(event))
                .map(cut::ofTheFirst)
                .flatMap(event -> redacted(event).stream())
                .toList();
    }

    /** What must not even be known to have happened, and the corrections of that, and the corrections of those. */
    private static Set<UUID> hidden(List<FlagEvent> history) {
        Set<UUID> hidden = new HashSet<>();
        history.stream().filter(event -> redacted(event).isEmpty()).forEach(event -> add(hidden, event));
        boolean more = true;
        while (more) {
            more = false;
            for (FlagEvent event : history) {
                if (event instanceof Corrected corrected && hidden.contains(corrected.corrects())) {
                    more |= add(hidden, event);
                }
            }
        }
        return hidden;
    }

    private static boolean add(Set<UUID> hidden, FlagEvent event) {
        boolean isNew = hidden.add(event.id());
        hidden.add(event.header().fact());
        return isNew;
    }

    private static Optional<FlagEvent> redacted(FlagEvent event) {
        EventHeader from = event.header();
        EventHeader header =
                new EventHeader(from.id(), from.carer(), from.occurredAt(), RecordedBy.withheld(), from.origin());
        Carer record = NoticeMaker.carerOf(event);
        return EventKind.of(event).withoutLocation(header, record == null ? null : LEFT.of(record));
    }
}
