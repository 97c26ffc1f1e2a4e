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
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.Unrestricted;
import org.jspecify.annotations.Nullable;

/**
 * What a history says now: start from {@link #of}. Any set of events gives a flag, and the same set gives the same flag in
 * whatever order and however often its events come. An event out of place has no effect and is a finding.
 *
 * @param spells the stretches of caring, the first one first; empty when nothing has opened a flag
 * @param carer who the carer is, as known last, or null
 * @param consents what was decided about sharing
 * @param restrictions the events that restrict and that nothing has lifted; empty when nothing is restricted
 * @param disclosures every {@link Disclosed} and {@link DisclosureWithheld} event, the first one first
 * @param followUp what followed recognition
 * @param links which other records are of the same person; empty when none is known
 * @param undone events that were corrected, then restrictions that were lifted
 * @param findings the events out of place; a path is {@code events[ID]}
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
     * The flag that follows from these events.
     *
     * @param events of one carer, in any order; may repeat
     */
    public static CarerFlag of(Collection<? extends FlagEvent> events) {
        Selection selection = Selection.of(LaterEvent.known(events));
        Fold fold = new Fold(selection);
        selection.effective().forEach(fold::apply);
        selection.overruled().forEach(fold::protect);
        return fold.flag();
    }

    /** The current spell, or the last one. */
    public Optional<Spell> spell() {
        return spells.isEmpty() ? Optional.empty() : Optional.of(spells.get(spells.size() - 1));
    }

    /** How the flag stands. */
    public FlagState state() {
        return spell().map(Spell::state).orElse(FlagState.NONE);
    }

    /** How the flag stood at the end of a day in London, as known now. */
    public FlagState stateOn(LocalDate day) {
        Instant end = EventHeader.startOf(day.plusDays(1)).minusNanos(1);
        FlagState state = FlagState.NONE;
        for (Spell spell : spells) {
            state = spell.stateAt(end).orElse(state);
        }
        return state;
    }

    /** True for somebody whose flag ended and who is not flagged again. */
    public boolean isFormerCarer() {
        return state() == FlagState.ENDED;
    }

    /** True when whereabouts are protected: those of the carer or of anybody they look after. */
    public boolean isRestricted() {
        return !restrictions.isEmpty();
    }

    /** What an {@link Unrestricted} event has to name to lift every restriction. */
    public List<UUID> toLift() {
        return restrictions.stream().map(event -> event.header().fact()).toList();
    }

    /**
     * True for somebody under 18 (Children Act 1989, s.17ZA(3)). Somebody of unknown age who has a UPN counts as young:
     * what protects a child must not depend on a missing date.
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

    /** The day from which a review is due: as the last one said, else as the policy says; empty unless the flag is open. */
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

    /** True from the day on which a review is due. */
    public boolean isReviewDue(ReviewPolicy policy, LocalDate today) {
        return reviewDue(policy).filter(due -> !today.isBefore(due)).isPresent();
    }

    /** State and counts: nothing of the person. */
    @Override
    public String toString() {
        return "CarerFlag[" + state() + ", " + spells.size() + " spells, "
                + findings.all().size() + " findings]";
    }

    /**
     * An event that another one took the effect from. Whoever was told of the first has to hear of the second.
     *
     * @param event what was undone: a restriction that was lifted, or an event that was corrected
     * @param by the {@link Unrestricted} or {@link Corrected} event
     */
    public record Undone(FlagEvent event, FlagEvent by) {

        /** Checks that both are there. */
        public Undone {
            requireNonNull(event, "event");
            requireNonNull(by, "by");
        }
    }
}
