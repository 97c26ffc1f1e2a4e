package org.carerkit.flag.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.event.Unlinked;
import org.jspecify.annotations.Nullable;

/**
 * Collects the events that followed recognition and the links between records. An event may name one with a later
 * moment, because a partner's clock may be slow.
 */
final class FollowUpFold {

    private final Selection selection;
    private final BiConsumer<FlagFinding, FlagEvent> report;
    private final List<Informed> informed = new ArrayList<>();
    private final List<Referred> referred = new ArrayList<>();
    private final List<ReferralAnswered> answers = new ArrayList<>();
    private final List<Acknowledged> acknowledged = new ArrayList<>();
    private final List<Linked> links = new ArrayList<>();
    private final Set<UUID> unlinked = new HashSet<>();

    FollowUpFold(Selection selection, BiConsumer<FlagFinding, FlagEvent> report) {
        this.selection = selection;
        this.report = report;
    }

    void informed(Informed event) {
        informed.add(event);
    }

    /**
     * Keeps a referral that has consent or another lawful basis.
     *
     * @param withheld the refusals and withdrawals before it; later ones do not undo a referral that was made
     */
    void referred(Referred event, List<ConsentRecorded> withheld) {
        if (event.consent() == null && event.basis() == null) {
            report.accept(FlagFinding.FLAG_REFERRAL_WITHOUT_BASIS, event);
        } else if (event.consent() == null
                || names(
                        event,
                        event.consent(),
                        named -> allows(named, withheld),
                        FlagFinding.FLAG_REFERRAL_WITHOUT_BASIS)) {
            referred.add(event);
        }
    }

    void answered(ReferralAnswered event) {
        answers.add(event);
    }

    void acknowledged(Acknowledged event) {
        if (names(event, event.notice(), FollowUpFold::sendsNotice, FlagFinding.FLAG_NAMED_EVENT_WRONG)) {
            acknowledged.add(event);
        }
    }

    private static boolean sendsNotice(FlagEvent event) {
        return event instanceof Disclosed || event instanceof Retracted;
    }

    void linked(Linked event) {
        if (event.header().carer().equals(event.other())) {
            report.accept(FlagFinding.FLAG_LINKED_TO_ITSELF, event);
        } else if (event.other() != null && !event.isOnlyPossible()) {
            links.add(event);
        }
    }

    void unlinked(Unlinked event) {
        UUID link = event.link();
        if (names(event, link, Linked.class::isInstance, FlagFinding.FLAG_NAMED_EVENT_WRONG) && link != null) {
            unlinked.add(selection.fact(link));
        }
    }

    FollowUp followUp() {
        Map<UUID, Referral> referrals = new LinkedHashMap<>();
        referred.forEach(event -> referrals.put(event.header().fact(), new Referral(event, List.of())));
        for (ReferralAnswered event : answers) {
            answer(event, referrals);
        }
        return new FollowUp(informed, List.copyOf(referrals.values()), acknowledged);
    }

    private void answer(ReferralAnswered event, Map<UUID, Referral> referrals) {
        UUID id = event.referral();
        if (!names(event, id, Referred.class::isInstance, FlagFinding.FLAG_NAMED_EVENT_WRONG) || id == null) {
            return;
        }
        Referral referral = referrals.get(selection.fact(id));
        if (referral == null) {
            report.accept(FlagFinding.FLAG_NAMED_EVENT_WRONG, event); // the referral itself had no effect
        } else if (referral.isOpen()) {
            referrals.put(referral.made().header().fact(), referral.and(event));
        } else {
            report.accept(FlagFinding.FLAG_REFERRAL_CLOSED, event);
        }
    }

    /** Returns the links that still apply. */
    List<Linked> links() {
        return links.stream()
                .filter(link -> !unlinked.contains(link.header().fact()))
                .toList();
    }

    private boolean names(FlagEvent event, @Nullable UUID id, Predicate<FlagEvent> fits, FlagFinding otherwise) {
        FlagEvent named = id == null ? null : selection.named(id);
        if (named != null && fits.test(named)) {
            return true;
        }
        report.accept(named == null ? FlagFinding.FLAG_NAMED_EVENT_MISSING : otherwise, event);
        return false;
    }

    private boolean allows(FlagEvent event, List<ConsentRecorded> withheld) {
        if (!(event instanceof ConsentRecorded given)) {
            return false;
        }
        Consent consent = given.consent();
        List<UUID> lifts = given.lifts().stream().map(selection::fact).toList();
        return consent != null
                && consent.status() == ConsentStatus.GIVEN
                && !Consents.leaveNothingOf(new ConsentRecorded(given.header(), consent, lifts), withheld);
    }
}
