package org.carerkit.flag.sharing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.internal.FieldFilter;
import org.carerkit.flag.state.EventKind;

/**
 * Removes from a history everything that reveals, or lets somebody guess, where a person can be found, and that this is
 * protected. Applied to every history, restricted or not, so its effect reveals nothing.
 *
 * <p>It removes restrictions and the events that lift or correct them, the restriction marks in records, every field
 * that {@link FlagField#impliesLocation implies a location}, who recorded an event, which organisation received a
 * notice, the service of a referral, the fact that a notice was replaced before it was sent, and all free text, because
 * nobody can know what it contains. Why somebody needs care stays only if they agreed, as in a notice: a page that lies
 * about tells others too.
 */
public final class LocationRedaction {

    private static final FieldFilter LEFT = new FieldFilter(Arrays.stream(FlagField.values())
            .filter(field -> !field.impliesLocation())
            .toList());

    private LocationRedaction() {}

    /** Returns the history without whereabouts, in the same order. */
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

    /**
     * Returns the events that must be hidden completely, what says that they arrived, their corrections, and the
     * corrections of those.
     */
    private static Set<UUID> hidden(List<FlagEvent> history) {
        Set<UUID> hidden = new HashSet<>();
        history.stream().filter(event -> redacted(event).isEmpty()).forEach(event -> add(hidden, event));
        boolean more = true;
        while (more) {
            more = false;
            for (FlagEvent event : history) {
                boolean isAboutHidden = event instanceof Corrected corrected && hidden.contains(corrected.corrects())
                        || event instanceof Acknowledged arrived && hidden.contains(arrived.notice());
                if (isAboutHidden) {
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
        return EventKind.of(event)
                .withoutLocation(header, event.carerRecord().map(LEFT::of).orElse(null));
    }
}
