package org.carerkit.flag.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Reviewed;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Unlinked;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.state.CarerFlag.Undone;
import org.jspecify.annotations.Nullable;

/** Derives one flag by applying events in their order. */
final class Fold {

    private final Selection selection;
    private final List<GrowingSpell> closed = new ArrayList<>();
    private final List<ConsentRecorded> given = new ArrayList<>();
    private final List<ConsentRecorded> withheld = new ArrayList<>();
    private final List<ConsentRecorded> unanswered = new ArrayList<>();
    private final List<FlagEvent> restricting = new ArrayList<>();
    private final List<Unrestricted> lifting = new ArrayList<>();
    private final List<FlagEvent> disclosures = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final FollowUpFold followUp;
    private final Declines declines;
    private @Nullable GrowingSpell open;
    private @Nullable Carer carer;
    private boolean describedHere;

    Fold(Selection selection) {
        this.selection = selection;
        this.followUp = new FollowUpFold(selection, this::report);
        this.declines = new Declines(selection);
        findings.addAll(selection.findings());
    }

    void apply(FlagEvent event) {
        EventKind.of(event).foldInto(this);
    }

    /** Applies the protective part of an overruled event, unless the event that overrules it says the same. */
    void protect(FlagEvent event) {
        if (restricts(event) && restricting.stream().map(Fold::fact).noneMatch(fact(event)::equals)) {
            restricting.add(event);
        }
        if (event instanceof ConsentRecorded consent
                && consent.withholds()
                && withheld.stream().noneMatch(known -> saysTheSame(known, consent))) {
            withheld.add(consent);
        }
    }

    private static boolean saysTheSame(ConsentRecorded one, ConsentRecorded other) {
        return fact(one).equals(fact(other)) && Objects.equals(one.consent(), other.consent());
    }

    CarerFlag flag() {
        List<Spell> spells = Stream.concat(closed.stream(), Stream.ofNullable(open))
                .map(GrowingSpell::spell)
                .toList();
        FollowUp followed = followUp.followUp();
        List<Undone> undone = new ArrayList<>(selection.corrected());
        Map<UUID, List<FlagEvent>> lifted = lifted();
        lifting.forEach(event -> factsLiftedBy(event)
                .flatMap(fact -> lifted.getOrDefault(fact, List.of()).stream())
                .sorted(FlagEvent.ORDER)
                .forEach(restriction -> undone.add(new Undone(restriction, event))));
        restricting.removeIf(event -> lifted.containsKey(fact(event)));
        findings.sort(Comparator.comparing(Finding::path)
                .thenComparing(finding -> finding.code().id()));
        List<Finding> once = findings.stream().distinct().toList();
        return new CarerFlag(
                spells,
                carer,
                new Consents(given, withheld, unanswered),
                restricting,
                disclosures,
                followed,
                followUp.links(),
                undone,
                Findings.of(once));
    }

    void identified(Identified event) {
        restrictIfMarked(event, event.carer());
        if (open == null && declines.standAgainst(event)) {
            report(FlagFinding.FLAG_DECLINED, event);
            if (event.header().origin() == null) {
                described(event, event.carer()); // what a partner reported does not take its place
            }
            return;
        }
        if (open == null) {
            open = new GrowingSpell();
            given.clear();
            declines.settle();
        } else if (open.isIdentifiedBy(event)) {
            report(FlagFinding.FLAG_ALREADY_IDENTIFIED, event);
            return;
        }
        open.identified(event, selection.senders(event));
        described(event, event.carer());
    }

    /** A record made here is replaced only here, whatever a partner reports and whenever. */
    private void described(FlagEvent event, @Nullable Carer record) {
        boolean here = event.header().origin() == null;
        if (record != null && (here || !describedHere)) {
            carer = record;
            describedHere |= here;
        }
    }

    void confirmed(Confirmed event) {
        if (open == null && declines.areAnsweredBy(event)) {
            report(FlagFinding.FLAG_DECLINE_ANSWERED, event);
        } else if (open == null) {
            outOfPlace(event);
        } else if (open.isActive()) {
            report(FlagFinding.FLAG_ALREADY_CONFIRMED, event);
        } else {
            open.confirmed(event);
        }
    }

    void rolesChanged(RolesChanged event) {
        restrictIfMarked(event, event.carer());
        if (open == null) {
            outOfPlace(event);
        } else {
            open.and(event);
            described(event, event.carer());
        }
    }

    void reviewed(Reviewed event) {
        if (open == null) {
            outOfPlace(event);
        } else {
            open.and(event);
        }
    }

    /** A former carer can decline too. An end with an earlier moment does not replace a decline. */
    void ended(Ended event) {
        if (Declines.isOne(event)) {
            declines.add(event);
        } else if (open != null && !isOfEverybody(event, open)) {
            report(FlagFinding.FLAG_ENDED_ELSEWHERE, event);
            return;
        }
        if (open != null) {
            FlagEndReason reason = event.reason() == null ? FlagEndReason.NO_LONGER_CARING : event.reason();
            open.ended(event, reason);
            closed.add(open);
            open = null;
        } else if (Declines.isOne(event) && !closed.isEmpty()) {
            closed.get(closed.size() - 1).declined(event);
        } else {
            outOfPlace(event);
        }
    }

    /** Returns true if an end was recorded here, or if everybody who reported this spell has reported an end. */
    private boolean isOfEverybody(Ended event, GrowingSpell spell) {
        return event.header().origin() == null || spell.isEndedForAll(selection.senders(event));
    }

    /** Adds a decision for or against sharing. */
    void decidedToShare(FlagEvent event) {
        disclosures.add(event);
    }

    void informed(Informed event) {
        ifRecognised(event, followUp::informed);
    }

    void referred(Referred event) {
        ifRecognised(event, one -> followUp.referred(one, withheld));
    }

    void answered(ReferralAnswered event) {
        followUp.answered(event);
    }

    void acknowledged(Acknowledged event) {
        followUp.acknowledged(event);
    }

    void linked(Linked event) {
        followUp.linked(event);
    }

    void unlinked(Unlinked event) {
        followUp.unlinked(event);
    }

    /** Reports a decline that waits for a person. */
    void waits(FlagEvent event) {
        report(FlagFinding.FLAG_DECLINE_WAITS, event);
    }

    /** Reports an event that has no effect until a version that knows it reads it. */
    void later(LaterEvent event) {
        report(FlagFinding.FLAG_LATER_VERSION, event);
    }

    /** Former carers can be informed and referred too; somebody who was never a carer cannot. */
    private <E extends FlagEvent> void ifRecognised(E event, Consumer<E> then) {
        boolean never = closed.isEmpty() || closed.get(closed.size() - 1).isInError();
        if (open == null && never) {
            outOfPlace(event);
        } else {
            then.accept(event);
        }
    }

    void consent(ConsentRecorded event) {
        Consent consent = event.consent();
        if (event.withholds()) {
            withheld.add(event);
        } else if (consent != null && consent.status() == ConsentStatus.GIVEN) {
            given(event, consent);
        } else if (consent != null) {
            unanswered.add(event);
        }
    }

    private void given(ConsentRecorded event, Consent consent) {
        if (open == null) {
            outOfPlace(event);
            return;
        }
        List<UUID> lifts = event.lifts().stream().map(selection::fact).toList();
        ConsentRecorded resolved = new ConsentRecorded(event.header(), consent, lifts, event.understands());
        given.add(resolved);
        checkNamed(event, event.lifts(), named -> named instanceof ConsentRecorded other && other.withholds());
        boolean blocked = withheld.stream()
                .anyMatch(earlier -> Consents.touches(earlier, consent) && !Consents.names(resolved, earlier));
        if (blocked) {
            report(FlagFinding.FLAG_CONSENT_NOT_LIFTED, event);
        }
    }

    void restricted(Restricted event) {
        restricting.add(event);
    }

    void unrestricted(Unrestricted event) {
        lifting.add(event);
        checkNamed(event, event.lifts(), Fold::restricts);
    }

    /** Returns what no longer restricts, by fact, in the order in which it was applied. */
    private Map<UUID, List<FlagEvent>> lifted() {
        Map<UUID, List<Unrestricted>> naming = new HashMap<>();
        lifting.forEach(event -> factsLiftedBy(event)
                .forEach(fact ->
                        naming.computeIfAbsent(fact, each -> new ArrayList<>()).add(event)));
        Map<UUID, List<FlagEvent>> restrictions = new LinkedHashMap<>();
        restricting.forEach(event -> restrictions
                .computeIfAbsent(fact(event), fact -> new ArrayList<>())
                .add(event));
        restrictions.keySet().removeIf(fact -> !mayLift(naming.getOrDefault(fact, List.of()), fact));
        return restrictions;
    }

    private boolean mayLift(List<Unrestricted> by, UUID fact) {
        if (by.isEmpty()) {
            return false;
        }
        boolean may = selection.mayTakeAway(by, fact, event -> lifts(event, fact));
        if (!may) {
            by.forEach(event -> report(FlagFinding.FLAG_NOT_ITS_SENDER, event));
        }
        return may;
    }

    private boolean lifts(FlagEvent event, UUID fact) {
        return event instanceof Unrestricted unrestricted
                && factsLiftedBy(unrestricted).anyMatch(fact::equals);
    }

    private Stream<UUID> factsLiftedBy(Unrestricted event) {
        return event.lifts().stream().map(selection::fact).distinct();
    }

    private void checkNamed(FlagEvent event, List<UUID> ids, Predicate<FlagEvent> fits) {
        for (UUID id : ids) {
            FlagEvent named = selection.named(id);
            if (named != null && !fits.test(named)) {
                report(FlagFinding.FLAG_NOTHING_TO_LIFT, event);
            } else if (!selection.knows(id)) {
                report(FlagFinding.FLAG_NAMED_EVENT_MISSING, event);
            }
        }
    }

    private void restrictIfMarked(FlagEvent event, @Nullable Carer record) {
        if (isMarked(record)) {
            restricting.add(event);
        }
    }

    static boolean restricts(FlagEvent event) {
        return event instanceof Restricted
                || event.carerRecord().filter(Fold::isMarked).isPresent();
    }

    /** If the carer or a cared-for person is restricted, no location from either record is shared. */
    private static boolean isMarked(@Nullable Carer record) {
        return record != null && (record.restricted() || record.roles().stream().anyMatch(Fold::isMarked));
    }

    private static boolean isMarked(CaringRole role) {
        CaredForPerson person = role.caredForPerson();
        return person != null && person.restricted();
    }

    private void outOfPlace(FlagEvent event) {
        report(closed.isEmpty() ? FlagFinding.FLAG_NOT_IDENTIFIED : FlagFinding.FLAG_CLOSED, event);
    }

    private void report(FlagFinding code, FlagEvent event) {
        findings.add(Selection.at(code, fact(event)));
    }

    private static UUID fact(FlagEvent event) {
        return event.header().fact();
    }
}
