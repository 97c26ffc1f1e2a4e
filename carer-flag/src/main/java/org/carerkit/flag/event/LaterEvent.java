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
 * An event that a later version of the format wrote, with everything in it. Its text is kept sealed and told to nobody. What
 * this version knows of it has its effect; an event of a kind that this version does not know has none. After an upgrade the
 * register reads the whole event.
 *
 * <p>Only what a partner tells is kept like this. In an event of one's own, a kind or a value that does not exist is a
 * mistake and an error finding.
 *
 * @param header what every event says
 * @param known the event as far as this version knows it, absent where it does not know the kind
 * @param unknown the paths of the kind or the values that this version does not know; empty where only fields are unknown
 * @param text the event in JSON, as it came
 */
@Consistent(LaterEventRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, LaterEvent.class})
public record LaterEvent(
        @Required EventHeader header, @Nullable FlagEvent known, List<String> unknown, String text)
        implements FlagEvent {

    /** Checks that header and text are there. Copies the list. */
    public LaterEvent {
        requireNonNull(header, "header");
        requireNonNull(text, "text");
        unknown = List.copyOf(unknown);
    }

    /**
     * Events as far as this version knows them: each is itself, but a later one is what is known of it. One of which nothing
     * is known stays what it is, so that it can be counted.
     */
    public static List<FlagEvent> known(Collection<? extends FlagEvent> events) {
        if (events.stream().noneMatch(LaterEvent.class::isInstance)) {
            return List.copyOf(events);
        }
        return events.stream().map(LaterEvent::known).toList();
    }

    /** The same without those of which nothing is known. */
    public static List<FlagEvent> readable(Collection<? extends FlagEvent> events) {
        return known(events).stream()
                .filter(event -> !(event instanceof LaterEvent))
                .toList();
    }

    private static FlagEvent known(FlagEvent event) {
        return event instanceof LaterEvent later && later.known != null ? later.known : event;
    }

    /**
     * The event as far as it may have an effect: what is known of it, if that keeps the rules of the format. Otherwise the
     * same without anything known, so without effect.
     *
     * @param day on which it came
     */
    public FlagEvent effective(LocalDate day) {
        return known == null ? this : LaterEventRules.of(this, day).hasError() ? unread() : known;
    }

    /** The same, kept without effect. */
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

    /** The header alone. */
    @Override
    public String toString() {
        return "LaterEvent[" + header + "]";
    }
}
