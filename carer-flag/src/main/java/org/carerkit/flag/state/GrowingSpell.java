package org.carerkit.flag.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.jspecify.annotations.Nullable;

/** A spell while events are still applied to it. However long it is, each event costs the same. */
final class GrowingSpell {

    private final List<FlagEvent> events = new ArrayList<>();
    private final Set<Identifier> identifiedBy = new HashSet<>();

    /** Those who reported an end. */
    private final Set<Optional<CarerId>> saidItEnded = new HashSet<>();

    /** Those who reported an identification and no end. */
    private final Set<Optional<CarerId>> sayItGoesOn = new HashSet<>();

    private FlagState state = FlagState.IDENTIFIED;
    private @Nullable Instant confirmed;
    private @Nullable Instant until;
    private @Nullable FlagEndReason reason;

    /** A withheld or unknown organisation is never the same as another. */
    boolean isIdentifiedBy(Identified event) {
        RecordedBy by = event.header().recordedBy();
        return by != null && by.organisation() != null && identifiedBy.contains(by.organisation());
    }

    /**
     * Adds an identification.
     *
     * @param senders everybody who reported it
     */
    void identified(Identified event, Set<Optional<CarerId>> senders) {
        events.add(event);
        RecordedBy by = event.header().recordedBy();
        if (by != null && by.organisation() != null) {
            identifiedBy.add(by.organisation());
        }
        senders.stream().filter(sender -> !saidItEnded.contains(sender)).forEach(sayItGoesOn::add);
    }

    /** Adds a change or a review. */
    void and(FlagEvent event) {
        events.add(event);
    }

    void confirmed(Confirmed event) {
        events.add(event);
        confirmed = event.header().occurredAt();
        state = FlagState.ACTIVE;
    }

    boolean isActive() {
        return state == FlagState.ACTIVE;
    }

    boolean isInError() {
        return state == FlagState.IN_ERROR;
    }

    /** Returns true if everybody who reported this spell has now reported an end. */
    boolean isEndedForAll(Set<Optional<CarerId>> senders) {
        saidItEnded.addAll(senders);
        sayItGoesOn.removeAll(senders);
        return sayItGoesOn.isEmpty();
    }

    void ended(Ended event, FlagEndReason why) {
        until = event.header().occurredAt();
        close(event, why);
    }

    /** Declines a spell that is closed, with the moment of its end unchanged. */
    void declined(Ended event) {
        close(event, FlagEndReason.CARER_DECLINED);
    }

    private void close(Ended event, FlagEndReason why) {
        events.add(event);
        reason = why;
        state = why.leadsTo();
    }

    Spell spell() {
        return new Spell(events, confirmed, until, state, reason);
    }
}
