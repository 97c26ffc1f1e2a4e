package org.carerkit.flag.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Reviewed;
import org.jspecify.annotations.Nullable;

/**
 * One period of caring, from identification to the end of the flag. Its dates say when a flag was open. When somebody
 * began to care is in the carer's record.
 *
 * @param events the identifications, confirmation, changes, reviews and end; the first one opened the spell
 * @param confirmed when the carer agreed, or null
 * @param until when the flag was closed, or null while it is open
 * @param state the current state
 * @param reason why it was closed, or null
 */
public record Spell(
        List<FlagEvent> events,
        @Nullable Instant confirmed,
        @Nullable Instant until,
        FlagState state,
        @Nullable FlagEndReason reason) {

    /** Copies the list, which must not be empty. */
    public Spell {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events: the first one opens the spell");
        }
    }

    /** Returns the moment of the first identification. */
    public Instant from() {
        return events.get(0).header().occurredAt();
    }

    /** Returns the identifications, the earliest first; never empty. */
    public List<Identified> identifications() {
        return only(Identified.class);
    }

    /** Returns the event with the carer's latest record, one recorded here if there is one; empty if none has any. */
    public Optional<FlagEvent> describedBy() {
        List<FlagEvent> describing =
                events.stream().filter(event -> event.carerRecord().isPresent()).toList();
        return describing.stream()
                .filter(event -> event.header().origin() == null)
                .reduce((earlier, later) -> later)
                .or(() -> describing.stream().reduce((earlier, later) -> later));
    }

    /** Returns the reviews, the earliest first. */
    public List<Reviewed> reviews() {
        return only(Reviewed.class);
    }

    private <T extends FlagEvent> List<T> only(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns the state at a moment; empty before the spell began. */
    public Optional<FlagState> stateAt(Instant moment) {
        if (moment.isBefore(from())) {
            return Optional.empty();
        }
        if (until != null && !moment.isBefore(until)) {
            return Optional.of(state);
        }
        boolean active = confirmed != null && !moment.isBefore(confirmed);
        return Optional.of(active ? FlagState.ACTIVE : FlagState.IDENTIFIED);
    }

    /** Shows the state and dates. */
    @Override
    public String toString() {
        return "Spell[" + state + " from " + from() + (until == null ? "" : " until " + until) + "]";
    }
}
