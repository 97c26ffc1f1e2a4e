package org.carerkit.flag.receiving;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.internal.NoticeIds;

/**
 * Accepts notices from partners. What a partner reports about somebody is stored in a record of its own. An existing
 * record is found by NHS number, or by UPN within education, and then linked to it. The two histories are read as one,
 * nothing is moved, and {@code Unlinked} separates them permanently. A person has to confirm a match by name, birth
 * date and postcode, by number alone, or with details that contradict the number. Until then the two stay separate,
 * except that a restriction of either protects both.
 *
 * <p>Repetition and order of notices do not change the records. The receipt of each notice is in the record's history
 * as a {@link Disclosed} event, which has the notice's id at both ends and is recorded by the sender. A person who may
 * not know whereabouts does not see the sender.
 */
public final class NoticeReceiver {

    private final Inbox inbox;
    private final Recipient us;
    private final Clock clock;
    private final RecordLinks links;

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
        this.links = new RecordLinks(inbox, us, clock);
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
        List<FlagEvent> events = new ArrayList<>(stored(notice, record));
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
        Received.Taken taken = links.match(record);
        return erased ? new Received.Taken(record, taken.linked(), List.of(), true) : taken;
    }

    /**
     * Returns the events as they are stored: in the sender's record, under ids of that record, so that no sender can
     * block or overwrite what another one sends. The origin is kept.
     */
    private static List<FlagEvent> stored(FlagNotice notice, CarerId record) {
        return notice.eventsAbout(record).stream()
                .map(event -> {
                    EventHeader header = event.header();
                    UUID id = NoticeIds.of("told", record.toString(), header.id().toString());
                    return event.with(new EventHeader(
                            id, record, header.occurredAt(), header.recordedBy(), header.origin()));
                })
                .toList();
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
