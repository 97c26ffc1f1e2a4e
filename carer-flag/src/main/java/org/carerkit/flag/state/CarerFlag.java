package org.carerkit.flag.state;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.core.carer.AgeBands;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.Person;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.Unrestricted;
import org.jspecify.annotations.Nullable;

/**
 * The flag that follows from a history. Start from {@link #of}. Any set of events gives a flag; the order and
 * repetition of the events do not matter. An event that is out of place has no effect and becomes a finding.
 *
 * @param spells the periods of caring, the earliest first; empty if no event has opened a flag
 * @param carer the carer's latest known record, or null
 * @param consents the decisions about sharing
 * @param restrictions the restricting events that are not lifted; empty if nothing is restricted
 * @param disclosures every {@link Disclosed} and {@link DisclosureWithheld} event, the earliest first
 * @param followUp the events that followed recognition
 * @param links the links to other records of the same person; empty if none is known
 * @param undone the events that were corrected, then the restrictions that were lifted
 * @param findings the events that are out of place; a path is {@code events[ID]}
 */
public record CarerFlag(
        List<Spell> spells,
        @Nullable Carer carer,
        Consents consents,
        List<FlagEvent> restrictions,
        List<FlagEvent> disclosures,
        FollowUp followUp,
        List<Linked> links,
        List<Undone> undone,
        Findings findings) {

    /** Copies the lists. */
    public CarerFlag {
        spells = List.copyOf(spells);
        restrictions = List.copyOf(restrictions);
        disclosures = List.copyOf(disclosures);
        links = List.copyOf(links);
        undone = List.copyOf(undone);
    }

    /**
     * Derives the flag from events.
     *
     * @param events the events of one carer, in any order; may repeat
     */
    public static CarerFlag of(Collection<? extends FlagEvent> events) {
        List<FlagEvent> known = LaterEvent.known(events);
        // what cannot be read has no effect at all, not even on which other events count
        Selection selection = Selection.of(LaterEvent.readable(known));
        Fold fold = new Fold(selection);
        known.stream().filter(LaterEvent.class::isInstance).forEach(fold::apply);
        selection.effective().forEach(fold::apply);
        selection.overruled().forEach(fold::protect);
        selection.waiting().forEach(fold::waits);
        return fold.flag();
    }

    /** Returns the current spell, or the last one. */
    public Optional<Spell> spell() {
        return spells.isEmpty() ? Optional.empty() : Optional.of(spells.get(spells.size() - 1));
    }

    /** Returns the state of the flag. */
    public FlagState state() {
        return spell().map(Spell::state).orElse(FlagState.NONE);
    }

    /** Returns the state of the flag at the end of a day in London, as known now. */
    public FlagState stateOn(LocalDate day) {
        Instant end = EventHeader.startOf(day.plusDays(1)).minusNanos(1);
        FlagState state = FlagState.NONE;
        for (Spell spell : spells) {
            state = spell.stateAt(end).orElse(state);
        }
        return state;
    }

    /** Returns true if the flag ended and was not opened again. */
    public boolean isFormerCarer() {
        return state() == FlagState.ENDED;
    }

    /** Returns true if the whereabouts of the carer or of anybody they look after are protected. */
    public boolean isRestricted() {
        return !restrictions.isEmpty();
    }

    /**
     * Returns true if a partner reported that the carer declined, above its limit of the day. Nothing is shared until a
     * person decides: by recording that the carer declined or agreed, or by correcting the partner's event.
     */
    public boolean isWaiting() {
        return findings.all().stream().anyMatch(finding -> finding.code() == FlagFinding.FLAG_DECLINE_WAITS);
    }

    /** Returns the ids that an {@link Unrestricted} event must name to lift every restriction. */
    public List<UUID> toLift() {
        return restrictions.stream().map(event -> event.header().fact()).toList();
    }

    /**
     * Returns true if the carer is under 18 (Children Act 1989, s.17ZA(3)). A person of unknown age who has a UPN
     * counts as young, because the protection of a child must not depend on a missing date.
     */
    public boolean isYoungOn(LocalDate day) {
        Person person = carer == null ? null : carer.person();
        LocalDate birth = person == null ? null : person.birthDate();
        if (birth != null) {
            return !birth.isAfter(day) && AgeBands.statute().is(CarerKind.YOUNG_CARER, AgeBands.ageOn(birth, day));
        }
        return carer != null
                && carer.identifiers().stream().anyMatch(identifier -> identifier.scheme() == IdentifierScheme.UPN);
    }

    /**
     * Returns the day from which a review is due: the day set by the last review, otherwise by the policy. Empty unless
     * the flag is open.
     */
    public Optional<LocalDate> reviewDue(ReviewPolicy policy) {
        return spell().filter(spell -> spell.state().isOpen()).map(spell -> {
            List<Reviewed> reviews = spell.reviews();
            Reviewed last = reviews.isEmpty() ? null : reviews.get(reviews.size() - 1);
            if (last != null && last.nextDue() != null) {
                return last.nextDue();
            }
            Instant seen = last != null
                    ? last.header().occurredAt()
                    : Optional.ofNullable(spell.confirmed()).orElse(spell.from());
            LocalDate day = EventHeader.dayOf(seen);
            return policy.dueAfter(day, isYoungOn(day));
        });
    }

    /** Returns true from the day on which a review is due. */
    public boolean isReviewDue(ReviewPolicy policy, LocalDate today) {
        return reviewDue(policy).filter(due -> !today.isBefore(due)).isPresent();
    }

    /** Shows the state and counts, and nothing about the person. */
    @Override
    public String toString() {
        return "CarerFlag[" + state() + ", " + spells.size() + " spells, "
                + findings.all().size() + " findings]";
    }

    /**
     * An event whose effect another event took away. Whoever was told of the first must be told of the second.
     *
     * @param event the undone event: a lifted restriction or a corrected event
     * @param by the {@link Unrestricted} or {@link Corrected} event
     */
    public record Undone(FlagEvent event, FlagEvent by) {

        /** Rejects null components. */
        public Undone {
            requireNonNull(event, "event");
            requireNonNull(by, "by");
        }
    }
}
