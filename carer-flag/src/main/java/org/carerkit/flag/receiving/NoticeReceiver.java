package org.carerkit.flag.receiving;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.NoticeArrival;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.partner.NoticeEnvelope;
import org.carerkit.flag.partner.PartnerList;
import org.carerkit.flag.partner.PartnerList.Partner;
import org.carerkit.flag.partner.SignedNotice;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.internal.NoticeIds;
import org.carerkit.flag.state.CarerFlag;
import org.jspecify.annotations.Nullable;

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
 *
 * <p>A restriction takes effect at once. Declines of one sender take effect up to a limit a day; those above it wait for
 * a person, and nothing about these carers is shared until then. What each sender brought is in {@link #dayOf}.
 */
public final class NoticeReceiver {

    private final Inbox inbox;
    private final Recipient us;
    private final Clock clock;
    private final RecordLinks links;
    private final ReceivingLimits limits;
    private final @Nullable PartnerList partners;
    private final Object counting;

    /**
     * Creates a receiver.
     *
     * @param inbox where the events are stored
     * @param us the receiving organisation: one kind and one organisation
     * @param clock source of the time of receipt
     */
    public NoticeReceiver(Inbox inbox, Recipient us, Clock clock) {
        this(inbox, us, clock, ReceivingLimits.standard(), null, new Object());
    }

    private NoticeReceiver(
            Inbox inbox,
            Recipient us,
            Clock clock,
            ReceivingLimits limits,
            @Nullable PartnerList partners,
            Object counting) {
        this.inbox = requireNonNull(inbox, "inbox");
        this.us = requireNonNull(us, "us");
        requireNonNull(us.kind(), "us.kind");
        requireNonNull(us.organisation(), "us.organisation");
        this.clock = requireNonNull(clock, "clock");
        this.links = new RecordLinks(inbox, us, clock);
        this.limits = requireNonNull(limits, "limits");
        this.partners = partners;
        this.counting = counting;
    }

    /**
     * Returns the same receiver for these partners: it takes signed notices, and unsigned ones only over a transport
     * that the list declares trusted.
     *
     * @param list the partners, from a list without an error finding
     */
    public NoticeReceiver from(PartnerList list) {
        return new NoticeReceiver(inbox, us, clock, limits, requireNonNull(list, "list"), counting);
    }

    /** Returns the same receiver with other limits than {@link ReceivingLimits#standard}. */
    public NoticeReceiver limitedTo(ReceivingLimits other) {
        return new NoticeReceiver(inbox, us, clock, other, partners, counting);
    }

    /**
     * Accepts a signed notice. Safe for any number of threads.
     *
     * @param jws the bytes as they came: a JWS in compact serialisation
     * @throws IllegalStateException if this receiver has no list of partners
     */
    public Received receive(byte[] jws) {
        if (partners == null) {
            throw new IllegalStateException("partners: a signed notice needs a list of partners");
        }
        SignedNotice.Opened opened = SignedNotice.open(jws, partners, us, clock.instant());
        if (opened.notice().isEmpty()) {
            return new Received.Refused(opened.findings());
        }
        SignedNotice signed = opened.notice().get();
        NoticeEnvelope envelope = signed.envelope();
        NoticeArrival arrival = NoticeArrival.signed(
                requireNonNull(envelope.kid()), requireNonNull(envelope.epoch()), requireNonNull(envelope.sequence()));
        Partner partner = signed.partner();
        return receive(signed.notice(), requireNonNull(partner.organisation()), partner.kind(), arrival);
    }

    /**
     * Accepts an unsigned notice. If this receiver has a list of partners, the sender must be in it with a transport
     * that is declared trusted. The receipt shows that the notice was unsigned. Safe for any number of threads.
     *
     * @param notice the notice
     * @param sender the sender, as proved by the channel; a notice does not name its sender
     */
    public Received receive(FlagNotice notice, Identifier sender) {
        requireNonNull(sender, "sender");
        if (partners == null) {
            return receive(notice, sender, null, NoticeArrival.unsigned());
        }
        Partner partner = partners.partner(sender).orElse(null);
        if (partner == null || partner.trustedTransport() == null) {
            return new Received.Refused(Findings.of(List.of(new Finding(FlagFinding.NOTICE_NOT_SIGNED, ""))));
        }
        return receive(notice, requireNonNull(partner.organisation()), partner.kind(), NoticeArrival.unsigned());
    }

    private Received receive(
            FlagNotice notice, Identifier sender, @Nullable RecipientKind kind, NoticeArrival arrival) {
        LocalDate today = EventHeader.dayOf(clock.instant());
        Findings findings = NoticeCheck.of(notice, us.equals(notice.recipient()), kind, today);
        if (findings.hasError()) {
            return new Received.Refused(findings);
        }
        CarerId record = recordOf(notice, sender);
        Findings undoing = NoticeCheck.undoing(notice, inbox.history(record));
        if (undoing.hasError()) {
            return new Received.Refused(undoing);
        }
        Findings refused = keep(notice, record, sender, arrival);
        if (refused.hasError()) {
            return new Received.Refused(refused);
        }
        boolean erased = LaterEvent.known(notice.events()).stream().anyMatch(Erased.class::isInstance);
        Received.Taken taken = links.match(record);
        boolean waits = CarerFlag.of(inbox.history(record)).isWaiting();
        return new Received.Taken(record, taken.linked(), erased ? List.of() : taken.toConfirm(), erased, waits);
    }

    /** Keeps the events and their receipt together. Declines are counted one notice at a time. */
    private Findings keep(FlagNotice notice, CarerId record, Identifier sender, NoticeArrival arrival) {
        List<FlagEvent> events = stored(notice, record);
        List<UUID> ids = new ArrayList<>(events.stream().map(FlagEvent::id).toList());
        ids.add(receiptOf(notice, record));
        Set<UUID> known = inbox.stored(record, ids);
        List<FlagEvent> fresh = LaterEvent.known(events).stream()
                .filter(event -> !known.contains(event.id()))
                .toList();
        List<UUID> declines = limits.declines(fresh);
        if (declines.isEmpty()) {
            return keep(events, fresh, known, receipt(notice, record, sender, arrival, declines, false));
        }
        synchronized (counting) {
            List<CarerId> others = inbox.marked(ReceiptMarks.declinedOn(sender, EventHeader.dayOf(clock.instant())));
            boolean waits = !others.contains(record) && others.size() >= limits.declinesADay()
                    || CarerFlag.of(own(inbox.history(record), record)).isWaiting();
            return keep(events, fresh, known, receipt(notice, record, sender, arrival, declines, waits));
        }
    }

    /**
     * Keeps the first receipt of a notice, and another one if the notice comes again with more, or under another number
     * because its sender restored a backup.
     */
    private Findings keep(List<FlagEvent> events, List<FlagEvent> fresh, Set<UUID> known, Disclosed receipt) {
        boolean isNew = !known.contains(receipt.id());
        String number = isNew || isNumberKept(receipt) ? "" : number(receipt);
        if (!isNew && fresh.isEmpty() && number.isEmpty()) {
            return inbox.keep(events);
        }
        UUID more = NoticeIds.of(Stream.of(
                        Stream.of(receipt.id().toString()),
                        fresh.stream().map(event -> event.id().toString()),
                        Stream.of(number).filter(one -> !one.isEmpty()))
                .flatMap(part -> part)
                .toArray(String[]::new));
        EventHeader header = receipt.header();
        FlagEvent kept = isNew
                ? receipt
                : receipt.with(new EventHeader(
                        more, header.carer(), header.occurredAt(), header.recordedBy(), header.origin()));
        return inbox.keep(Stream.concat(events.stream(), Stream.of(kept)).toList());
    }

    /** Returns true if a receipt of the same notice has the same number. An unsigned notice has none. */
    private boolean isNumberKept(Disclosed receipt) {
        String number = number(receipt);
        return number.isEmpty()
                || inbox.history(receipt.header().carer()).stream()
                        .filter(event -> event instanceof Disclosed
                                && receipt.header().fact().equals(event.header().origin()))
                        .anyMatch(event -> number.equals(number((Disclosed) event)));
    }

    private static String number(Disclosed receipt) {
        NoticeArrival arrival = receipt.arrival();
        return arrival == null || arrival.epoch() == null ? "" : arrival.epoch() + " " + arrival.sequence();
    }

    /**
     * Returns the events as they are stored: in the sender's record, under ids of that record, so that no sender can
     * block or overwrite what another one sends. The origin is kept.
     */
    private static List<FlagEvent> stored(FlagNotice notice, CarerId record) {
        return notice.eventsAbout(record).stream()
                .map(event -> {
                    EventHeader header = event.header();
                    UUID id =
                            NoticeIds.of("told", record.toString(), header.id().toString());
                    return event.with(
                            new EventHeader(id, record, header.occurredAt(), header.recordedBy(), header.origin()));
                })
                .toList();
    }

    /**
     * Returns the record for one sender and one carer of theirs, so that a partner's notices only reach its own
     * records.
     */
    private static CarerId recordOf(FlagNotice notice, Identifier sender) {
        return new CarerId(NoticeIds.of(
                "received",
                ReceiptMarks.key(sender),
                notice.events().get(0).header().carer().toString()));
    }

    private static UUID receiptOf(FlagNotice notice, CarerId record) {
        return NoticeIds.of("receipt", record.toString(), notice.id().toString());
    }

    private Disclosed receipt(
            FlagNotice notice,
            CarerId record,
            Identifier sender,
            NoticeArrival arrival,
            List<UUID> declines,
            boolean waits) {
        UUID id = receiptOf(notice, record);
        EventHeader header =
                new EventHeader(id, record, clock.instant(), RecordedBy.of(sender, "sent this notice"), notice.id());
        return new Disclosed(
                header,
                notice.recipient(),
                notice.purpose(),
                null,
                null,
                notice.fields(),
                notice.policy(),
                arrival.bringing(declines, waits, limits.restricts(notice.events())));
    }

    private static List<FlagEvent> own(List<FlagEvent> history, CarerId record) {
        return history.stream()
                .filter(event -> event.header().carer().equals(record))
                .toList();
    }

    /** Returns what a partner's notices brought on a day in London, with what is above its limits. */
    public PartnerDay dayOf(Identifier sender, LocalDate day) {
        List<CarerId> declined = inbox.marked(ReceiptMarks.declinedOn(sender, day));
        List<CarerId> restricted = inbox.marked(ReceiptMarks.restrictedOn(sender, day));
        return new PartnerDay(
                declined,
                declined.size() > limits.declinesADay(),
                restricted,
                restricted.size() > limits.restrictionsADay());
    }

    /** Returns the partners' records with a decline that waits for a person. */
    public List<CarerId> waitingDeclines() {
        return inbox.marked(ReceiptMarks.WAITING);
    }

    /** Returns the numbers of a partner's signed notices that are missing here. Reads all its records. */
    public List<SequenceGap> gaps(Identifier sender) {
        List<NoticeArrival> arrivals = new ArrayList<>();
        for (CarerId record : inbox.marked(ReceiptMarks.from(sender))) {
            own(inbox.history(record), record).stream()
                    .flatMap(event ->
                            event instanceof Disclosed receipt ? Stream.ofNullable(receipt.arrival()) : Stream.empty())
                    .forEach(arrivals::add);
        }
        return SequenceGap.in(arrivals);
    }
}
