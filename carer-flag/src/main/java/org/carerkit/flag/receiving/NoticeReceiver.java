package org.carerkit.flag.receiving;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.receiving.Received.Candidate;
import org.carerkit.flag.receiving.Received.Confidence;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.sharing.internal.NoticeIds;
import org.carerkit.flag.state.CarerFlag;

/**
 * Takes notices in. What a partner tells about somebody is kept in a record of its own; a record that was here before is
 * found by NHS number, within education by UPN, and is then linked with it: two histories are read as one, nothing is moved,
 * and {@code Unlinked} makes them two again for good. What is found by name, birth date and postcode, or what contradicts
 * the number, a person has to confirm.
 *
 * <p>Notices that come again, or in another order, give the same records. The receipt of each is in the record's history as
 * {@link Disclosed}, of the notice's id at both ends, recorded by the sender: whoever may not know whereabouts does not see
 * who that was.
 */
public final class NoticeReceiver {

    private final Inbox inbox;
    private final Recipient us;
    private final Clock clock;
    private final Matching matching;

    /**
     * A receiver.
     *
     * @param inbox where it is kept
     * @param us who receives: of one kind, and one organisation
     * @param clock tells when a notice came in
     */
    public NoticeReceiver(Inbox inbox, Recipient us, Clock clock) {
        this.inbox = requireNonNull(inbox, "inbox");
        this.us = requireNonNull(us, "us");
        requireNonNull(us.kind(), "us.kind");
        requireNonNull(us.organisation(), "us.organisation");
        this.clock = requireNonNull(clock, "clock");
        this.matching = new Matching(inbox, SharingPolicy.isEducation(us));
    }

    /**
     * Takes a notice in. For any number of threads.
     *
     * @param notice what was told
     * @param sender who sent it, as the way it came on proves: a notice does not say so itself
     */
    public Received receive(FlagNotice notice, Identifier sender) {
        requireNonNull(sender, "sender");
        Findings findings = NoticeCheck.of(notice, us.equals(notice.recipient()), EventHeader.dayOf(clock.instant()));
        if (findings.hasError()) {
            return new Received.Refused(findings);
        }
        CarerId record = recordOf(notice, sender);
        Findings undoing = NoticeCheck.undoing(notice, inbox.history(record));
        if (undoing.hasError()) {
            return new Received.Refused(undoing);
        }
        List<FlagEvent> events = new ArrayList<>(notice.eventsAbout(record));
        Disclosed receipt = receipt(notice, record, sender);
        if (inbox.history(record).stream().noneMatch(event -> event.id().equals(receipt.id()))) {
            events.add(receipt); // the first receipt stays
        }
        Findings refused = inbox.keep(events);
        if (refused.hasError()) {
            return new Received.Refused(refused);
        }
        return match(notice, record);
    }

    private Received match(FlagNotice notice, CarerId record) {
        boolean erased = LaterEvent.known(notice.events()).stream().anyMatch(Erased.class::isInstance);
        List<FlagEvent> history = inbox.history(record);
        CarerFlag flag = CarerFlag.of(history);
        List<CarerId> linked = linkedTo(flag, record);
        Carer told = flag.carer();
        if (!linked.isEmpty() || told == null || erased) {
            return new Received.Taken(record, linked, List.of(), erased);
        }
        List<Candidate> candidates = matching.candidates(told, record);
        List<Linked> links = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Linked link = link(record, candidate.carer());
            boolean wasUndone =
                    history.stream().anyMatch(event -> event.header().fact().equals(link.id()));
            if (candidate.confidence() == Confidence.CERTAIN
                    && !wasUndone
                    && NoticeCheck.undoing(notice, inbox.history(candidate.carer()))
                            .isEmpty()) {
                links.add(link);
            }
        }
        if (links.isEmpty() || links.size() < candidates.size()) {
            return new Received.Taken(record, List.of(), candidates, false);
        }
        inbox.keep(links.stream().flatMap(link -> Stream.of(link, mirror(link))).toList());
        return new Received.Taken(
                record, candidates.stream().map(Candidate::carer).toList(), List.of(), false);
    }

    private static List<CarerId> linkedTo(CarerFlag flag, CarerId record) {
        List<CarerId> linked = new ArrayList<>();
        for (Linked link : flag.links()) {
            CarerId one = link.header().carer();
            CarerId other = link.other();
            if (other != null && (record.equals(one) || record.equals(other))) {
                linked.add(record.equals(one) ? other : one);
            }
        }
        return linked.stream().sorted().toList();
    }

    /** The same from whichever side it is made, so that the order in which notices come makes no difference. */
    private Linked link(CarerId record, CarerId own) {
        CarerId first = record.compareTo(own) < 0 ? record : own;
        CarerId second = first.equals(own) ? record : own;
        UUID id = NoticeIds.of("link", first.toString(), second.toString());
        RecordedBy by = RecordedBy.of(requireNonNull(us.organisation(), "us.organisation"), "matched by number");
        return new Linked(EventHeader.of(id, first, clock.instant(), by), second);
    }

    private static Linked mirror(Linked link) {
        EventHeader header = link.header();
        CarerId other = requireNonNull(link.other(), "other");
        UUID id = NoticeIds.of("mirror", header.id().toString());
        return new Linked(
                new EventHeader(id, other, header.occurredAt(), header.recordedBy(), header.id()), header.carer());
    }

    /** One for each sender and each carer of theirs, so that no partner's notices reach a record that is not theirs. */
    private static CarerId recordOf(FlagNotice notice, Identifier sender) {
        String from = sender.scheme() + " " + sender.assigner() + " " + sender.value();
        return new CarerId(NoticeIds.of(
                "received", from, notice.events().get(0).header().carer().toString()));
    }

    private Disclosed receipt(FlagNotice notice, CarerId record, Identifier sender) {
        UUID id = NoticeIds.of("receipt", record.toString(), notice.id().toString());
        EventHeader header =
                new EventHeader(id, record, clock.instant(), RecordedBy.of(sender, "sent this notice"), notice.id());
        return new Disclosed(
                header, notice.recipient(), notice.purpose(), null, null, notice.fields(), notice.policy());
    }
}
