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
 * Accepts notices from partners. What a partner reports about somebody is stored in a record of its own. An existing
 * record is found by NHS number, or by UPN within education, and then linked to it. The two histories are read as one,
 * nothing is moved, and {@code Unlinked} separates them permanently. A person has to confirm a match by name, birth
 * date and postcode, or a match with details that contradict the number.
 *
 * <p>Repetition and order of notices do not change the records. The receipt of each notice is in the record's history
 * as a {@link Disclosed} event, which has the notice's id at both ends and is recorded by the sender. A person who may
 * not know whereabouts does not see the sender.
 */
public final class NoticeReceiver {

    private final Inbox inbox;
    private final Recipient us;
    private final Clock clock;
    private final Matching matching;

    /**
     * Creates a receiver.
     *
     * @param inbox where the events are stored
     * @param us the receiving organisation: one kind and one organisation
     * @param clock source of the time of receipt
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
     * Accepts a notice. Safe for any number of threads.
     *
     * @param notice the notice
     * @param sender the sender, as proved by the channel; a notice does not name its sender
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
            events.add(receipt); // the first receipt is kept
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

    /** Makes the same link from either side, so that the order of notices does not matter. */
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

    /**
     * Returns the record for one sender and one carer of theirs, so that a partner's notices only reach its own
     * records.
     */
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
