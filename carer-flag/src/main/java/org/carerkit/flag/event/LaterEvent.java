package org.carerkit.flag.event;

import static java.util.Objects.requireNonNull;

import jakarta.validation.GroupSequence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Required;
import org.jspecify.annotations.Nullable;

/**
 * An event that a later version of the format wrote, kept complete. Its text is sealed and is not shared. The part that
 * this version knows has its effect; an event of an unknown kind has none. After an upgrade the register reads the
 * whole event.
 *
 * <p>Only events from a partner are kept like this. In an organisation's own event, an unknown kind or value is a
 * mistake and an error finding.
 *
 * @param header the id, carer, time and recorder of the event
 * @param known the event as far as this version knows it; absent if it does not know the kind
 * @param unknown the paths of the kind or values that this version does not know; empty if only fields are unknown
 * @param text the JSON of the event, as received
 */
@Consistent(LaterEventRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, LaterEvent.class})
public record LaterEvent(
        @Required EventHeader header, @Nullable FlagEvent known, List<String> unknown, String text)
        implements FlagEvent {

    /** Rejects a null header or text. Copies the list. */
    public LaterEvent {
        requireNonNull(header, "header");
        requireNonNull(text, "text");
        unknown = List.copyOf(unknown);
    }

    /**
     * Returns the events, with each later event replaced by the part that this version knows. An event of which it
     * knows nothing stays as it is, so that it can be counted.
     */
    public static List<FlagEvent> known(Collection<? extends FlagEvent> events) {
        if (events.stream().noneMatch(LaterEvent.class::isInstance)) {
            return List.copyOf(events);
        }
        return events.stream().map(LaterEvent::known).toList();
    }

    /** Returns the events as {@link #known(Collection)} does, without those of which this version knows nothing. */
    public static List<FlagEvent> readable(Collection<? extends FlagEvent> events) {
        return known(events).stream()
                .filter(event -> !(event instanceof LaterEvent))
                .toList();
    }

    private static FlagEvent known(FlagEvent event) {
        return event instanceof LaterEvent later && later.known != null ? later.known : event;
    }

    /**
     * Returns the event as far as it may have an effect: the known part, if that follows the rules of the format.
     * Otherwise returns this event without its known part, so that it has no effect.
     *
     * @param day the day on which it arrived
     */
    public FlagEvent effective(LocalDate day) {
        return known == null ? this : LaterEventRules.of(this, day).hasError() ? unread() : known;
    }

    /** Returns this event with its text only, as if nothing of it were known, so that it has no effect. */
    public LaterEvent unread() {
        return new LaterEvent(header, null, unknown, text);
    }

    @Override
    public int protectiveRank() {
        return known == null ? 0 : known.protectiveRank();
    }

    @Override
    public <R> R match(Cases<R> cases) {
        return cases.laterEvent(this);
    }

    @Override
    public LaterEvent with(EventHeader other) {
        return new LaterEvent(other, known == null ? null : known.with(other), unknown, text);
    }

    /** Shows the header only. */
    @Override
    public String toString() {
        return "LaterEvent[" + header + "]";
    }
}
