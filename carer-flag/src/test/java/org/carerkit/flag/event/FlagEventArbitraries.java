package org.carerkit.flag.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.code.Coded;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.ConsentStatus;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.AccessibleFormat;
import org.carerkit.flag.event.DisclosureWithheld.WithholdingReason;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Reviewed.ReviewOutcome;

/**
 * Histories of every kind of event. Few ids, moments and scopes, so that events meet: the same moment, the same id with
 * another content, one event naming another.
 */
public final class FlagEventArbitraries {

    private static final CarerId OTHER = CarerId.of("11111111-3a6e-4b5e-9d51-4f0c6d0a1b2c");
    private static final List<UUID> IDS = new ArrayList<>();

    static {
        for (int i = 0; i < 12; i++) {
            IDS.add(Samples.id("event " + i));
        }
    }

    private FlagEventArbitraries() {}

    public static Arbitrary<List<FlagEvent>> histories() {
        return events().list().ofMaxSize(24);
    }

    public static Arbitrary<FlagEvent> events() {
        return Arbitraries.frequencyOf(
                Tuple.of(5, lifecycles()), Tuple.of(2, protections()), Tuple.of(1, others()), Tuple.of(2, followUps()));
    }

    private static Arbitrary<FlagEvent> lifecycles() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        4,
                        made(Arbitraries.of(IdentificationSource.class), carers(), FlagEventArbitraries::identified)),
                Tuple.of(2, headers().map(header -> (FlagEvent) new Confirmed(header, null))),
                Tuple.of(1, made(FlagEndReason.class, Ended::new)),
                Tuple.of(1, made(carers(), RolesChanged::new)),
                Tuple.of(1, made(Arbitraries.of(ReviewOutcome.class), days().injectNull(0.5), Reviewed::new)));
    }

    private static Arbitrary<FlagEvent> protections() {
        return Arbitraries.oneOf(
                made(consents(), names(), ConsentRecorded::new),
                Combinators.combine(headers(), consents(), names(), Arbitraries.of(true, false))
                        .as(ConsentRecorded::new),
                headers().map(Restricted::new),
                made(names(), Unrestricted::new));
    }

    private static Arbitrary<FlagEvent> others() {
        return Arbitraries.oneOf(
                made(
                        Arbitraries.of(FlagField.class)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3)
                                .uniqueElements(),
                        recipients(),
                        (header, fields, recipient) -> new Disclosed(
                                header, recipient, Purpose.DIRECT_CARE, IDS.get(0), null, fields, "edition")),
                made(
                        Arbitraries.of(FlagField.class).list().ofMinSize(1).ofMaxSize(3),
                        recipients(),
                        (header, fields, recipient) ->
                                new Retracted(header, recipient, Purpose.DIRECT_CARE, fields, IDS, "edition")),
                made(
                        Arbitraries.of(WithholdingReason.class),
                        recipients(),
                        (header, reason, recipient) ->
                                new DisclosureWithheld(header, recipient, Purpose.CARER_SUPPORT, reason, "edition")),
                made(Arbitraries.of(IDS), Arbitraries.of(IDS).injectNull(0.5), Corrected::new),
                headers().map(Erased::new));
    }

    private static Arbitrary<FlagEvent> followUps() {
        Arbitrary<UUID> ids = Arbitraries.of(IDS);
        return Arbitraries.oneOf(
                headers().map(header -> new Informed(header, "breaks", List.of(AccessibleFormat.EASY_READ), "cy")),
                made(ids.injectNull(0.7), days().injectNull(0.5), FlagEventArbitraries::referred),
                made(
                        ids,
                        Arbitraries.of(ReferralAnswer.class),
                        (header, referral, answer) -> new ReferralAnswered(header, referral, answer, null)),
                made(ids, Acknowledged::new),
                made(Arbitraries.of(Samples.CARER, OTHER), Linked::new),
                made(ids, Unlinked::new));
    }

    private static FlagEvent referred(EventHeader header, UUID consent, LocalDate answerBy) {
        LawfulBasis basis = new LawfulBasis(
                new Coded("lawful-basis", "2026", "public-task"), Purpose.CARER_SUPPORT, Samples.DAY, null, null);
        return new Referred(header, "carers-centre", "a break", consent, consent == null ? basis : null, answerBy);
    }

    private static FlagEvent identified(EventHeader header, IdentificationSource source, Carer carer) {
        return new Identified(header, source, Setting.HOSPITAL, carer);
    }

    private interface Maker<A, B> {
        FlagEvent of(EventHeader header, A one, B other);
    }

    private static <A, B> Arbitrary<FlagEvent> made(Arbitrary<A> one, Arbitrary<B> other, Maker<A, B> maker) {
        return Combinators.combine(headers(), one, other).as(maker::of);
    }

    private static <A> Arbitrary<FlagEvent> made(Arbitrary<A> one, BiFunction<EventHeader, A, FlagEvent> maker) {
        return Combinators.combine(headers(), one).as(maker::apply);
    }

    private static <E extends Enum<E>> Arbitrary<FlagEvent> made(
            Class<E> constants, BiFunction<EventHeader, E, FlagEvent> maker) {
        return made(Arbitraries.of(constants), maker);
    }

    public static Arbitrary<EventHeader> headers() {
        Arbitrary<Instant> moments = Arbitraries.integers().between(1, 6).map(Samples::at);
        Arbitrary<Identifier> organisations = Arbitraries.of(Samples.HOSPITAL, Samples.SCHOOL);
        Arbitrary<UUID> origins = Arbitraries.of(IDS).injectNull(0.8);
        return Combinators.combine(Arbitraries.of(IDS), moments, organisations, origins)
                .as((id, moment, organisation, origin) ->
                        new EventHeader(id, Samples.CARER, moment, RecordedBy.of(organisation, "nurse"), origin));
    }

    private static Arbitrary<List<UUID>> names() {
        return Arbitraries.of(IDS).list().ofMinSize(1).ofMaxSize(3);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(1, 400).map(Samples.DAY::plusDays);
    }

    private static Arbitrary<Carer> carers() {
        return Combinators.combine(
                        Arbitraries.of("9990000018", "9990000026"), Arbitraries.of(true, false, false, false))
                .as((number, restricted) -> Carer.builder(Identifier.nhsNumber(number))
                        .person("Testina", "Fictional", LocalDate.of(2014, 1, 31))
                        .restricted(restricted)
                        .build());
    }

    private static Arbitrary<Recipient> recipients() {
        return Arbitraries.of(Samples.SCHOOL_LEAD, Samples.GP, Recipient.every(RecipientKind.GP_PRACTICE));
    }

    private static Arbitrary<Consent> consents() {
        Arbitrary<List<Purpose>> purposes = Arbitraries.of(Purpose.DIRECT_CARE, Purpose.EDUCATION_SUPPORT)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.of(ConsentStatus.class),
                        days(),
                        purposes,
                        recipients().list().ofMaxSize(2))
                .as((status, day, what, whom) ->
                        new Consent(status, day, new DecisionMaker(Capacity.SELF, null, null), what, whom, null, null));
    }
}
