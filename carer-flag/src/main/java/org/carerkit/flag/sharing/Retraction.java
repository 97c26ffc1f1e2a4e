package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.sharing.internal.NoticeIds;
import org.carerkit.flag.state.CarerFlag;

/**
 * Makes the notices for everybody who was told about a flag that was wrong, declined or erased, and for everybody who
 * holds fields that they may no longer hold. They need no request and no consent, because they say nothing new about
 * the person.
 */
public final class Retraction {

    /** Reasons that do not require a recipient to forget: a date has passed, a new spell has begun, or a person decides. */
    private static final Set<WithholdingReason> NOT_AGAINST = EnumSet.of(
            WithholdingReason.NO_CONSENT,
            WithholdingReason.BASIS_NOT_VALID,
            WithholdingReason.BASIS_NOT_IN_POLICY,
            WithholdingReason.POLICY_NOT_IN_FORCE,
            WithholdingReason.DECLINE_WAITS);

    private Retraction() {}

    /**
     * Makes what follows from an event for the recipients who were told: that the flag no longer applies, or which
     * fields they must forget. Returns none if nobody was told, or if everybody may hold what they were told.
     *
     * @param policy the policy that decides
     * @param event the event
     * @param before the flag without the event
     * @param after the flag with the event
     * @param now the moment to record
     */
    public static List<EventSink.Decided> because(
            SharingPolicy policy, FlagEvent event, CarerFlag before, CarerFlag after, Instant now) {
        List<EventSink.Decided> told = new ArrayList<>();
        for (Recipient recipient : HeldFields.recipients(after)) {
            if (SharingPolicy.tellsNothing(after)) {
                told.addAll(takingBack(policy, event, before, after, recipient));
            } else {
                told.addAll(toForget(policy, event.header(), after, recipient, now));
            }
        }
        return told.stream().filter(decided -> decided.notice().isPresent()).toList();
    }

    /**
     * Makes what follows for the recipients who were told under one record from what a partner told or from a link:
     * which fields they must forget. Each is to be recorded in that record.
     *
     * @param policy the policy that decides
     * @param event the event that was accepted
     * @param flag the flag of the record and of those linked with it, with the event
     * @param record the record under which they were told
     * @param now the moment to record
     */
    public static List<EventSink.Decided> afterAccepting(
            SharingPolicy policy, FlagEvent event, CarerFlag flag, CarerId record, Instant now) {
        if (SharingPolicy.tellsNothing(flag)) {
            return List.of();
        }
        List<EventSink.Decided> decided = new ArrayList<>();
        for (Recipient recipient : HeldFields.recipients(flag)) {
            HeldFields.disclosures(flag, recipient).stream()
                    .map(FlagEvent::header)
                    .filter(told -> told.carer().equals(record))
                    .findFirst()
                    // decided here, whoever told the event
                    .map(told ->
                            new EventHeader(event.id(), record, event.header().occurredAt(), told.recordedBy(), null))
                    .ifPresent(by -> decided.addAll(toForget(policy, by, flag, recipient, now)));
        }
        return decided.stream().filter(one -> one.event() instanceof Retracted).toList();
    }

    /**
     * Makes the news that a flag no longer applies for each linked record under which the recipient was told. If the
     * flag did not apply before either, only a record that was linked just now is news.
     */
    private static List<EventSink.Decided> takingBack(
            SharingPolicy policy, FlagEvent event, CarerFlag before, CarerFlag after, Recipient recipient) {
        List<CarerId> known = SharingPolicy.tellsNothing(before) ? HeldFields.toldUnder(before, recipient) : List.of();
        return HeldFields.toldUnder(after, recipient).stream()
                .filter(carer -> !known.contains(carer))
                .map(carer -> {
                    ShareRequest request = new ShareRequest(
                            header(event, recipient, carer), recipient, purpose(after, recipient), Optional.empty());
                    return ShareDecisions.decide(policy, request, after, List.of(FlagField.STATE), carer);
                })
                .toList();
    }

    /** Makes a retraction for each linked record under which the recipient was told. */
    private static List<EventSink.Decided> toForget(
            SharingPolicy policy, EventHeader by, CarerFlag flag, Recipient recipient, Instant now) {
        LocalDate day = EventHeader.dayOf(now);
        List<Disclosed> disclosures = HeldFields.disclosures(flag, recipient);
        Set<FlagField> forget = HeldFields.of(flag, recipient);
        disclosures.forEach(told -> forget.removeAll(mayHold(policy, flag, told, day)));
        if (forget.isEmpty()) {
            return List.of();
        }
        return HeldFields.toldUnder(flag, recipient).stream()
                .map(carer -> {
                    UUID id = NoticeIds.of("forget", by.id().toString(), NoticeMaker.key(recipient), carer.toString());
                    EventHeader header = new EventHeader(id, by.carer(), now, by.recordedBy(), null);
                    return retracting(policy, header, purpose(flag, recipient), recipient, forget, carer, flag);
                })
                .toList();
    }

    /** Makes the record and the notice of a retraction. */
    private static EventSink.Decided retracting(
            SharingPolicy policy,
            EventHeader header,
            Purpose purpose,
            Recipient recipient,
            Set<FlagField> forget,
            CarerId told,
            CarerFlag flag) {
        List<UUID> notices = HeldFields.disclosures(flag, recipient).stream()
                .map(FlagEvent::id)
                .toList();
        Retracted retracted = new Retracted(header, recipient, purpose, List.copyOf(forget), notices, policy.edition());
        return new EventSink.Decided(retracted, Optional.of(notice(policy, retracted, told, flag)));
    }

    /**
     * Returns those fields of a retraction that its recipient must still forget. Empty if the recipient was told
     * nothing, or may hold all of it again.
     */
    static Set<FlagField> stillToForget(SharingPolicy policy, CarerFlag flag, Retracted retracted, LocalDate day) {
        Set<FlagField> forget = EnumSet.noneOf(FlagField.class);
        Recipient recipient = retracted.recipient();
        if (recipient != null) {
            List<Disclosed> disclosures = HeldFields.disclosures(flag, recipient);
            if (!disclosures.isEmpty()) {
                forget.addAll(retracted.fields());
            }
            disclosures.forEach(told -> forget.removeAll(mayHold(policy, flag, told, day)));
        }
        return forget;
    }

    /** Makes the retraction that follows a stopped one, of which some fields may be held again. */
    static EventSink.Decided successor(
            SharingPolicy policy,
            EventHeader header,
            Retracted stopped,
            FlagNotice notice,
            Set<FlagField> forget,
            CarerFlag flag) {
        Recipient recipient = requireNonNull(stopped.recipient(), "recipient");
        CarerId pseudonym = notice.events().get(0).header().carer();
        CarerId told = HeldFields.knownAs(flag, recipient, pseudonym)
                .orElse(stopped.header().carer());
        return retracting(policy, header, requireNonNull(stopped.purpose(), "purpose"), recipient, forget, told, flag);
    }

    /** Returns the fields that the recipient of a disclosure may hold now. */
    static List<FlagField> mayHold(SharingPolicy policy, CarerFlag flag, Disclosed told, LocalDate day) {
        Recipient recipient = requireNonNull(told.recipient(), "recipient");
        Purpose purpose = requireNonNull(told.purpose(), "purpose");
        Decision decision = policy.decide(flag, recipient, purpose, Optional.ofNullable(told.basis()), day);
        List<FlagField> fields = List.of();
        if (decision instanceof Decision.Allowed allowed) {
            fields = allowed.fields();
        } else if (decision instanceof Decision.Withheld withheld && NOT_AGAINST.contains(withheld.reason())) {
            fields = told.fields().stream()
                    .filter(field -> !flag.isRestricted() || !field.impliesLocation())
                    .toList();
        }
        ShareRequest request = new ShareRequest(told.header(), recipient, purpose, Optional.ofNullable(told.basis()));
        return new NoticeMaker(request, new Decision.Allowed(fields, Optional.empty(), false), policy).leaving(flag);
    }

    /** Makes the notice of a retraction. A recipient who must respect a restriction is told of it too. */
    private static FlagNotice notice(SharingPolicy policy, Retracted retracted, CarerId carer, CarerFlag flag) {
        Recipient recipient = requireNonNull(retracted.recipient(), "recipient");
        Purpose purpose = requireNonNull(retracted.purpose(), "purpose");
        boolean restrictionToo = policy.mayKnowOfRestrictions(recipient);
        NoticeMaker maker = new NoticeMaker(
                new ShareRequest(retracted.header().about(carer), recipient, purpose, Optional.empty()),
                new Decision.Allowed(List.of(), Optional.empty(), restrictionToo),
                policy);
        List<FlagEvent> events = new ArrayList<>(maker.retractions(retracted));
        boolean isWhole = retracted.fields().contains(FlagField.STATE);
        if (restrictionToo && !isWhole) {
            events.addAll(maker.restrictions(flag));
        }
        return new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1, retracted.id(), recipient, purpose, policy.edition(), events);
    }

    /**
     * Makes one notice of the erasure for each recipient who was told before. It holds a pseudonym and a moment, and
     * nothing about the person. It is not sealed with the carer's key, because that key is destroyed.
     *
     * @param erased the erasure
     * @param flag the flag before the erasure
     * @param policy the edition of the policy to name
     */
    public static List<FlagNotice> erasure(Erased erased, CarerFlag flag, String policy) {
        List<FlagNotice> notices = new ArrayList<>();
        for (Recipient recipient : HeldFields.recipients(flag)) {
            if (!HeldFields.toldUnder(flag, recipient).contains(erased.header().carer())) {
                continue; // it knows a linked record only
            }
            EventHeader header = header(erased, recipient, erased.header().carer());
            EventHeader told = new EventHeader(
                    NoticeIds.of("event", policy, NoticeMaker.key(recipient), FlagEventJson.toText(erased)),
                    NoticeMaker.pseudonym(recipient, erased.header().carer()),
                    header.occurredAt(),
                    RecordedBy.withheld(),
                    erased.header().fact());
            notices.add(new FlagNotice(
                    FlagNoticeFormat.FLAG_NOTICE_1,
                    header.id(),
                    recipient,
                    purpose(flag, recipient),
                    policy,
                    List.of(new Erased(told))));
        }
        return notices;
    }

    /**
     * Makes the last events of a history that is erased: one for each recipient and purpose of those who fetch, who
     * must find out that they have to forget the carer. They say who was told, and nothing about the person.
     *
     * @param fetching the recipients that fetch
     */
    public static List<Retracted> erasureForFetching(
            Erased erased, CarerFlag flag, String policy, Predicate<Recipient> fetching) {
        List<Retracted> events = new ArrayList<>();
        CarerId carer = erased.header().carer();
        for (Recipient recipient : HeldFields.everTold(flag)) {
            if (!fetching.test(recipient)) {
                continue;
            }
            HeldFields.disclosures(flag, recipient).stream()
                    .filter(told -> !HeldFields.takesBack(told))
                    .filter(told -> told.header().carer().equals(carer))
                    .flatMap(told -> Stream.ofNullable(told.purpose()))
                    .distinct()
                    .forEach(purpose -> {
                        EventHeader by = erased.header();
                        UUID id = NoticeIds.of(
                                "forget erased", by.id().toString(), NoticeMaker.key(recipient), purpose.name());
                        events.add(new Retracted(
                                new EventHeader(id, carer, by.occurredAt(), by.recordedBy(), null),
                                recipient,
                                purpose,
                                List.of(FlagField.STATE),
                                List.of(),
                                policy));
                    });
        }
        return events;
    }

    /** Returns the purpose of the first disclosure. */
    private static Purpose purpose(CarerFlag flag, Recipient recipient) {
        return HeldFields.disclosures(flag, recipient).stream()
                .flatMap(told -> Stream.ofNullable(told.purpose()))
                .findFirst()
                .orElseThrow();
    }

    private static EventHeader header(FlagEvent event, Recipient recipient, CarerId told) {
        EventHeader header = event.header();
        UUID id = NoticeIds.of("taking back", header.id().toString(), NoticeMaker.key(recipient), told.toString());
        return new EventHeader(id, header.carer(), header.occurredAt(), header.recordedBy(), null);
    }
}
