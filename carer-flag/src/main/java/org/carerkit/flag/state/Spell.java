package org.carerkit.flag.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Reviewed;
import org.jspecify.annotations.Nullable;

/**
 * One stretch of caring, from being identified to the end of the flag. The dates say when a flag was open, which is not
 * when somebody began to care: that stands in the carer's record.
 *
 * @param events what made it: identifications, confirmation, changes, reviews, end. The first one opened it
 * @param confirmed when the carer agreed, or null
 * @param until when the flag was closed, or null while it is open
 * @param state how it stands now
 * @param reason why it was closed, or null
 */
public record Spell(
        List<FlagEvent> events,
        @Nullable Instant confirmed,
        @Nullable Instant until,
        FlagState state,
        @Nullable FlagEndReason reason) {

    /** Copies the list. */
    public Spell {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("events: the first one opens the spell");
        }
    }

    static Spell openedBy(Identified event) {
        return new Spell(List.of(event), null, null, FlagState.IDENTIFIED, null);
    }

    Spell and(FlagEvent event) {
        return new Spell(with(event), confirmed, until, state, reason);
    }

    Spell confirmedBy(Confirmed event) {
        return new Spell(with(event), event.header().occurredAt(), until, FlagState.ACTIVE, reason);
    }

    Spell endedBy(Ended event, FlagEndReason why) {
        return new Spell(with(event), confirmed, event.header().occurredAt(), why.leadsTo(), why);
    }

    /** One that was closed before stays closed from the same moment. */
    Spell declinedBy(Ended event) {
        FlagEndReason declined = FlagEndReason.CARER_DECLINED;
        return new Spell(with(event), confirmed, until, declined.leadsTo(), declined);
    }

    private List<FlagEvent> with(FlagEvent event) {
        List<FlagEvent> all = new ArrayList<>(events);
        all.add(event);
        return all;
    }

    /** When the first identification was made. */
    public Instant from() {
        return events.get(0).header().occurredAt();
    }

    /** Who identified the carer, the first one first; never empty. */
    public List<Identified> identifications() {
        return only(Identified.class);
    }

    /** The reviews, the first one first. */
    public List<Reviewed> reviews() {
        return only(Reviewed.class);
    }

    private <T extends FlagEvent> List<T> only(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** How it stood at a moment; empty before it began. */
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

    /** State and dates. */
    @Override
    public String toString() {
        return "Spell[" + state + " from " + from() + (until == null ? "" : " until " + until) + "]";
    }
}
