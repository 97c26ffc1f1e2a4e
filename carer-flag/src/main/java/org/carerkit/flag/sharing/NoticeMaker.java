package org.carerkit.flag.sharing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Retracted;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.event.internal.FieldFilter;
import org.carerkit.flag.sharing.FlagNotice.FlagNoticeFormat;
import org.carerkit.flag.sharing.internal.NoticeIds;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.CarerFlag.Undone;
import org.carerkit.flag.state.EventKind;
import org.carerkit.flag.state.Spell;
import org.jspecify.annotations.Nullable;

/** Makes the events of a notice from the events of a flag. */
final class NoticeMaker {

    private static final UUID NO_ID = new UUID(0, 0);

    private final ShareRequest request;
    private final Decision.Allowed allowed;
    private final String policy;
    private final FieldFilter filter;
    private final String recipient;

    NoticeMaker(ShareRequest request, Decision.Allowed allowed, SharingPolicy policy) {
        this.request = request;
        this.allowed = allowed;
        this.policy = policy.edition();
        this.filter = new FieldFilter(allowed.fields(), policy.agreements().neededFor(FlagField.CONTINGENCY_PLAN));
        this.recipient = key(request.recipient());
    }

    /** Returns a text that identifies one recipient. */
    static String key(Recipient recipient) {
        Identifier organisation = requireNonNull(recipient.organisation(), "recipient.organisation");
        return recipient.kind() + " " + organisation.scheme() + " " + organisation.assigner() + " "
                + organisation.value();
    }

    /** Returns the pseudonym of a carer for a recipient. */
    static CarerId pseudonym(Recipient recipient, CarerId carer) {
        return new CarerId(NoticeIds.of("carer", key(recipient), carer.toString()));
    }

    FlagNotice notice(CarerFlag flag) {
        List<FlagEvent> events = new ArrayList<>();
        Spell current = flag.spell().orElse(null);
        for (Spell spell : flag.spells()) {
            if (spell.equals(current) || knowsOf(spell, flag)) {
                events.addAll(eventsOf(spell, spell.equals(current)));
            }
        }
        if (allowed.restrictionToo()) {
            events.addAll(restrictions(flag));
        }
        events.addAll(toldAgain(flag));
        flag.undone().stream()
                .filter(undone -> wasTold(undone, flag))
                .forEach(undone -> events.addAll(takenBack(undone)));
        return new FlagNotice(
                FlagNoticeFormat.FLAG_NOTICE_1,
                request.header().id(),
                request.recipient(),
                request.purpose(),
                policy,
                events);
    }

    /** Returns the restrictions of a flag, for a recipient who must respect them. */
    List<FlagEvent> restrictions(CarerFlag flag) {
        return flag.restrictions().stream().map(this::restriction).toList();
    }

    /** Returns one retraction for each field, so that each field can be told again by itself. */
    List<FlagEvent> retractions(Retracted retracted) {
        return retracted.fields().stream()
                .map(field -> named(new Retracted(
                        new EventHeader(
                                NO_ID,
                                pseudonym(),
                                retracted.header().occurredAt(),
                                RecordedBy.withheld(),
                                retractionOf(retracted, field)),
                        request.recipient(),
                        retracted.purpose(),
                        List.of(field),
                        List.of(),
                        policy)))
                .toList();
    }

    /** Corrects the retractions of fields that are shared again. */
    private List<FlagEvent> toldAgain(CarerFlag flag) {
        List<FlagEvent> corrections = new ArrayList<>();
        retractions(flag)
                .forEach(gone -> gone.fields().stream()
                        .filter(field -> allowed.has(field) || field == FlagField.STATE)
                        .map(field -> retractionOf(gone, field))
                        .forEach(fact -> corrections.add(named(new Corrected(
                                new EventHeader(
                                        NO_ID,
                                        pseudonym(),
                                        gone.header().occurredAt(),
                                        RecordedBy.withheld(),
                                        NoticeIds.of("told again", fact.toString())),
                                fact,
                                null)))));
        return corrections;
    }

    private static UUID retractionOf(Retracted retracted, FlagField field) {
        return NoticeIds.of("retraction", retracted.header().fact().toString(), field.name());
    }

    /** Returns the fields that are really shared, in the enum's order: the allowed fields with known content. */
    List<FlagField> leaving(CarerFlag flag) {
        List<FlagEvent> told = flag.spell().map(spell -> eventsOf(spell, true)).orElse(List.of());
        Carer known = flag.spell()
                .map(NoticeMaker::latest)
                .flatMap(FlagEvent::carerRecord)
                .orElse(null);
        return allowed.fields().stream()
                .filter(field -> switch (field) {
                    case STATE -> true;
                    case SETTING ->
                        told.stream()
                                .anyMatch(event ->
                                        event instanceof Identified identified && identified.setting() != null);
                    case SENDER ->
                        told.stream()
                                .anyMatch(event -> !RecordedBy.withheld()
                                        .equals(event.header().recordedBy()));
                    default -> known != null && filter.tells(field, known);
                })
                .toList();
    }

    private static @Nullable FlagEvent latest(Spell spell) {
        return spell.describedBy().orElse(null);
    }

    /** A recipient who was told of an earlier spell while it was the current one must be told how it ended. */
    private boolean knowsOf(Spell spell, CarerFlag flag) {
        return disclosures(flag)
                .map(told -> told.header().occurredAt())
                .anyMatch(at -> !at.isBefore(spell.from())
                        && flag.spells().stream()
                                .noneMatch(later -> later.from().isAfter(spell.from())
                                        && !later.from().isAfter(at)));
    }

    /** Returns the earlier disclosures to this recipient. */
    private Stream<Disclosed> disclosures(CarerFlag flag) {
        return flag.disclosures().stream()
                .filter(Disclosed.class::isInstance)
                .map(Disclosed.class::cast)
                .filter(told -> request.recipient().equals(told.recipient()));
    }

    private List<FlagEvent> eventsOf(Spell spell, boolean current) {
        boolean takesBack = spell.state() == FlagState.DECLINED || spell.state() == FlagState.IN_ERROR;
        FlagEvent latest = latest(spell);
        List<FlagEvent> told = new ArrayList<>();
        for (FlagEvent event : spell.events()) {
            FlagEvent derived = told(event, current && event == latest && !takesBack);
            if (derived != null) {
                told.add(named(derived));
            }
        }
        return told;
    }

    /** Shares only the latest record, because no purpose needs an earlier one. */
    private @Nullable FlagEvent told(FlagEvent event, boolean latestRecord) {
        Optional<Carer> carer = latestRecord ? event.carerRecord() : Optional.empty();
        return EventKind.of(event)
                .told(header(event), allowed.fields(), carer.map(this::record).orElse(null))
                .orElse(null);
    }

    /** Returns true if this recipient was told of the event before and so must be told that it no longer applies. */
    private boolean wasTold(Undone undone, CarerFlag flag) {
        FlagEvent event = undone.event();
        boolean restricts = undone.by() instanceof Unrestricted || event instanceof Restricted;
        boolean isTold = EventKind.of(event).isTold() || event instanceof Corrected;
        return (restricts ? allowed.restrictionToo() : isTold)
                && Stream.concat(disclosures(flag), restricts ? retractions(flag) : Stream.empty())
                        .anyMatch(told -> !told.header()
                                .occurredAt()
                                .isBefore(event.header().occurredAt()));
    }

    /** Returns the earlier retractions to this recipient. Their notices tell restrictions too. */
    private Stream<Retracted> retractions(CarerFlag flag) {
        return flag.disclosures().stream()
                .filter(Retracted.class::isInstance)
                .map(Retracted.class::cast)
                .filter(gone -> request.recipient().equals(gone.recipient()));
    }

    private List<FlagEvent> takenBack(Undone undone) {
        EventHeader by = undone.by().header();
        if (undone.by() instanceof Unrestricted) {
            FlagEvent restriction = restriction(undone.event());
            EventHeader lifting = new EventHeader(
                    NO_ID,
                    pseudonym(),
                    by.occurredAt(),
                    RecordedBy.withheld(),
                    NoticeIds.of(
                            "lifting",
                            by.fact().toString(),
                            restriction.header().fact().toString()));
            return List.of(
                    restriction,
                    named(new Unrestricted(lifting, List.of(restriction.header().fact()))));
        }
        EventHeader header = new EventHeader(NO_ID, pseudonym(), by.occurredAt(), RecordedBy.withheld(), by.fact());
        return List.of(named(new Corrected(header, undone.event().header().fact(), null)));
    }

    /** A record marked as restricted states two things, so the restriction is a separate fact at the receiver. */
    private FlagEvent restriction(FlagEvent event) {
        UUID fact = event.header().fact();
        UUID origin = event instanceof Restricted ? fact : NoticeIds.of("restriction", fact.toString());
        return named(new Restricted(
                new EventHeader(NO_ID, pseudonym(), event.header().occurredAt(), RecordedBy.withheld(), origin)));
    }

    private EventHeader header(FlagEvent event) {
        EventHeader header = event.header();
        RecordedBy by = header.recordedBy();
        return new EventHeader(
                NO_ID,
                pseudonym(),
                header.occurredAt(),
                allowed.has(FlagField.SENDER) && by != null ? by : RecordedBy.withheld(),
                header.fact());
    }

    /**
     * Gives the event an id derived from the fact, the recipient, the policy and the content, so that making it again
     * gives the same id.
     */
    private FlagEvent named(FlagEvent event) {
        UUID id = NoticeIds.of("event", policy, recipient, FlagEventJson.toText(event));
        EventHeader header = event.header();
        return event.with(
                new EventHeader(id, header.carer(), header.occurredAt(), header.recordedBy(), header.origin()));
    }

    /**
     * Adds a number made for this recipient, because a record needs an identifier. It is there whatever else is shared,
     * so that a recipient sees the same number before and after others are withheld.
     */
    private Carer record(Carer carer) {
        Carer told = filter.of(carer);
        List<Identifier> all = new ArrayList<>(told.identifiers());
        all.add(FieldFilter.madeForRecipient(pseudonym().toString()));
        return FieldFilter.called(told, all);
    }

    /** Returns the same pseudonym for every event, even if linked histories are read as one. */
    private CarerId pseudonym() {
        return pseudonym(request.recipient(), request.header().carer());
    }
}
