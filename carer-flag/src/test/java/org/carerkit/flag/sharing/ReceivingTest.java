package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.DAY;
import static org.carerkit.flag.event.Samples.GP;
import static org.carerkit.flag.event.Samples.HOSPITAL;
import static org.carerkit.flag.event.Samples.PRACTICE;
import static org.carerkit.flag.event.Samples.SCHOOL;
import static org.carerkit.flag.event.Samples.SCHOOL_LEAD;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.confirmed;
import static org.carerkit.flag.event.Samples.ended;
import static org.carerkit.flag.event.Samples.given;
import static org.carerkit.flag.event.Samples.id;
import static org.carerkit.flag.event.Samples.on;
import static org.carerkit.flag.event.Samples.withdrawn;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.flag.event.CarerFlag;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.event.Unlinked;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in from a partner: whose it is, and what a partner cannot do. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReceivingTest extends SharingFixture {

    private static final CarerId OURS = new CarerId(new UUID(7, 7));
    private static final LocalDate BORN = LocalDate.of(2014, 1, 31);

    private final CarerFlagRegister practice = register();
    private final NoticeReceiver atPractice = practice.receiver(GP);

    @Test
    void the_nhs_number_finds_the_record_that_was_here_and_the_two_are_read_as_one() {
        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        FlagNotice notice = toPractice();
        Received.Taken taken = taken(atPractice.receive(notice, HOSPITAL));

        assertThat(taken.linked()).contains(OURS);
        assertThat(taken.toConfirm()).isEmpty();
        assertThat(practice.flag(OURS).flag().state()).isEqualTo(FlagState.ACTIVE);
        assertThat(practice.flag(OURS).flag().spell().orElseThrow().identifications())
                .hasSize(2);
        assertThat(practice.flag(OURS).flag())
                .isEqualTo(practice.flag(taken.record()).flag());
        assertThat(practice.history(OURS)).as("nothing was moved").hasSize(2);
    }

    @Test
    void a_link_that_somebody_undid_is_not_made_again() {
        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        FlagNotice notice = toPractice();
        Received.Taken taken = taken(atPractice.receive(notice, HOSPITAL));
        UUID link = practice.history(taken.record()).stream()
                .filter(Linked.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id();
        recordIn(practice, new Unlinked(here(taken.record(), "undone"), link));
        Received.Taken again = taken(atPractice.receive(notice, HOSPITAL));

        assertThat(again.linked()).isEmpty();
        assertThat(again.toConfirm()).containsExactly(new Candidate(OURS, Confidence.CERTAIN));
        assertThat(practice.flag(OURS).flag().links()).isEmpty();
    }

    @Test
    void a_number_that_another_birth_date_or_name_contradicts_is_for_a_person_to_look_at() {
        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN.plusDays(1)));
        Received.Taken taken = taken(atPractice.receive(toPractice(), HOSPITAL));

        assertThat(taken.linked()).isEmpty();
        assertThat(taken.toConfirm()).containsExactly(new Candidate(OURS, Confidence.NUMBER_CONTRADICTED));
        assertThat(practice.flag(OURS).flag().links()).isEmpty();

        CarerFlagRegister other = register();
        known(other, carer(Identifier.nhsNumber("9990000018"), "Madeup", BORN));
        assertThat(taken(other.receiver(GP).receive(toPractice(), HOSPITAL)).toConfirm())
                .containsExactly(new Candidate(OURS, Confidence.NUMBER_CONTRADICTED));
    }

    @Test
    void a_number_that_two_records_have_is_for_a_person_to_look_at() {
        known(practice, carer(Identifier.nhsNumber("9990000018"), "FICTIONAL", BORN));
        CarerId second = new CarerId(new UUID(8, 8));
        known(practice, second, "second", carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        Received.Taken taken = taken(atPractice.receive(toPractice(), HOSPITAL));

        assertThat(taken.linked()).isEmpty();
        assertThat(taken.toConfirm())
                .containsExactly(
                        new Candidate(OURS, Confidence.NUMBER_NOT_ALONE),
                        new Candidate(second, Confidence.NUMBER_NOT_ALONE));
    }

    @Test
    void a_upn_finds_within_education_and_nowhere_else() {
        CarerFlagRegister school = register();
        known(school, carer(UPN, "Fictional", BORN));
        record(identifiedPupil(), given(2, "g"), confirmed(3, "c"));
        FlagNotice notice = shared(4, "s", SCHOOL_LEAD, Purpose.EDUCATION_SUPPORT);

        assertThat(taken(school.receiver(SCHOOL_LEAD).receive(notice, HOSPITAL)).linked())
                .contains(OURS);

        CarerFlagRegister council = register();
        known(council, carer(UPN, "Fictional", BORN));
        FlagNotice toCouncil = new FlagNotice(
                notice.format(), notice.id(), ADULT_COUNCIL, Purpose.CARER_SUPPORT, notice.policy(), notice.events());
        Received.Taken taken = taken(council.receiver(ADULT_COUNCIL).receive(toCouncil, HOSPITAL));
        assertThat(taken.linked()).isEmpty();
        assertThat(taken.toConfirm()).isEmpty();
    }

    @Test
    void name_birth_date_and_postcode_find_what_a_person_has_to_confirm() {
        CarerFlagRegister council = register();
        known(council, withAddress(Identifier.local("council", "1"), "Testina Ann", "FÍCTIONAL", "TS24 8AY"));
        FlagNotice notice = toCouncil("Testina");
        Received.Taken taken = taken(council.receiver(ADULT_COUNCIL).receive(notice, HOSPITAL));

        assertThat(taken.linked()).isEmpty();
        assertThat(taken.toConfirm()).containsExactly(new Candidate(OURS, Confidence.PROBABLE));
        assertThat(council.flag(OURS).flag().links()).isEmpty();

        recordIn(council, new Linked(here(taken.record(), "confirmed by hand"), OURS));
        assertThat(taken(council.receiver(ADULT_COUNCIL).receive(notice, HOSPITAL))
                        .linked())
                .contains(OURS);
    }

    @Test
    void whoever_is_looked_for_is_found_by_a_key_and_no_other_history_is_read() {
        Set<CarerId> read = new HashSet<>();
        FlagStore noting = new ForwardingFlagStore(new InMemoryFlagStore()) {
            @Override
            public History history(CarerId carer) {
                read.add(carer);
                return super.history(carer);
            }

            @Override
            public List<History> histories(Set<CarerId> carers) {
                read.addAll(carers);
                return super.histories(carers);
            }
        };
        CarerFlagRegister big = CarerFlagRegister.builder(noting, Clock.fixed(at(100), ZoneOffset.UTC))
                .keys(new InMemoryCarerKeys())
                .build();
        known(big, carer(Identifier.nhsNumber("999 000 0018"), "Fictional", BORN));
        for (int i = 0; i < 20; i++) {
            known(big, new CarerId(new UUID(9, i)), "other " + i, carer(Identifier.local("p", "" + i), "Other", BORN));
        }
        read.clear();
        Received.Taken taken = taken(big.receiver(GP).receive(toPractice(), HOSPITAL));

        assertThat(taken.linked()).containsExactly(OURS);
        assertThat(read).containsExactlyInAnyOrder(OURS, taken.record());
    }

    @Test
    void a_linked_record_is_still_found_by_its_own_name_and_the_other_not_by_that() {
        CarerFlagRegister council = register();
        known(council, withAddress(Identifier.local("council", "1"), "Testina", "Fictional", "TS24 8AY"));
        CarerId second = new CarerId(new UUID(8, 8));
        known(council, second, "second", withAddress(Identifier.local("council", "2"), "Ash", "Madeup", "TS24 8AY"));
        recordIn(council, new Linked(here(OURS, "one person"), second));
        Received.Taken taken = taken(council.receiver(ADULT_COUNCIL).receive(toCouncil("Testina"), HOSPITAL));

        assertThat(taken.toConfirm()).containsExactly(new Candidate(OURS, Confidence.PROBABLE));
    }

    @Test
    void a_restricted_person_is_not_found_by_where_they_live_as_if_they_were_not_there() {
        CarerFlagRegister council = register();
        known(council, withAddress(Identifier.local("council", "1"), "Testina", "Fictional", "TS24 8AY"));
        recordIn(council, new Restricted(here(OURS, "restricted")));
        FlagNotice notice = toCouncil("Testina");
        Received.Taken restricted = taken(council.receiver(ADULT_COUNCIL).receive(notice, HOSPITAL));
        Received.Taken absent = taken(register().receiver(ADULT_COUNCIL).receive(notice, HOSPITAL));

        assertThat(restricted).isEqualTo(absent);
        assertThat(restricted.toConfirm()).isEmpty();
    }

    @Test
    void the_receipt_has_the_same_id_at_both_ends_and_keeps_the_sender() {
        FlagNotice notice = toPractice();
        Received.Taken taken = taken(atPractice.receive(notice, HOSPITAL));
        Disclosed here =
                (Disclosed) practice.flag(taken.record()).flag().disclosures().get(0);
        Disclosed there = (Disclosed) register.flag(CARER).flag().disclosures().get(0);

        assertThat(here.header().fact()).isEqualTo(there.id()).isEqualTo(notice.id());
        assertThat(here.fields()).isEqualTo(there.fields());
        assertThat(here.purpose()).isEqualTo(there.purpose());
        assertThat(here.header().recordedBy().organisation()).isEqualTo(HOSPITAL);
        assertThat(Whereabouts.takenFrom(List.of(here)).get(0).header().recordedBy())
                .isEqualTo(RecordedBy.withheld());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void notices_that_are_repeated_and_come_in_any_order_give_the_same_records(long seed) {
        record(identifiedPupil(), given(2, "g"));
        List<FlagNotice> notices = new ArrayList<>();
        notices.add(shared(3, "n1", GP, Purpose.DIRECT_CARE));
        record(confirmed(4, "c"));
        notices.add(shared(5, "n2", GP, Purpose.DIRECT_CARE));
        record(new Restricted(on(6, "r")));
        notices.add(shared(7, "n3", GP, Purpose.DIRECT_CARE));
        record(new Unrestricted(on(8, "u"), List.of(id("r"))), ended(9, "e", FlagEndReason.MOVED_AWAY));
        notices.add(shared(10, "n4", GP, Purpose.DIRECT_CARE));
        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        notices.forEach(notice -> taken(atPractice.receive(notice, HOSPITAL)));

        CarerFlagRegister other = register();
        known(other, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        List<FlagNotice> disordered = new ArrayList<>(notices);
        disordered.addAll(notices);
        Collections.shuffle(disordered, new Random(seed));
        disordered.forEach(notice -> taken(other.receiver(GP).receive(notice, HOSPITAL)));

        assertThat(other.flag(OURS).flag()).isEqualTo(practice.flag(OURS).flag());
        assertThat(other.carers(Optional.empty(), 10)).isEqualTo(practice.carers(Optional.empty(), 10));
        assertThat(practice.flag(OURS).flag().isRestricted()).isFalse();
    }

    @Test
    void the_same_fact_by_two_ways_counts_once() {
        FlagNotice fromHospital = toPractice();
        CarerFlagRegister council = register();
        FlagNotice toCouncil = new FlagNotice(
                fromHospital.format(),
                id("other notice"),
                HOSPITAL_ONE,
                fromHospital.purpose(),
                fromHospital.policy(),
                fromHospital.events());
        CarerId there = taken(council.receiver(HOSPITAL_ONE).receive(toCouncil, HOSPITAL))
                .record();
        CarerFlag atCouncil = council.flag(there).flag();
        Decision.Allowed allowed = new Decision.Allowed(
                DisclosurePolicy.standard().fields(Purpose.DIRECT_CARE, RecipientKind.GP_PRACTICE),
                Optional.empty(),
                true);
        FlagNotice fromCouncil = new NoticeMaker(
                        ShareRequest.withConsent(here(there, "onwards"), GP, Purpose.DIRECT_CARE), allowed, "edition")
                .notice(atCouncil);

        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        taken(atPractice.receive(fromHospital, HOSPITAL));
        taken(atPractice.receive(fromCouncil, SCHOOL));

        CarerFlag flag = practice.flag(OURS).flag();
        assertThat(flag.links()).as("each of three records with each other").hasSize(3);
        assertThat(flag.spell().orElseThrow().identifications())
                .as("ours and theirs")
                .hasSize(2);
        assertThat(flag.findings()).isEmpty();
    }

    @Test
    void what_the_sender_erased_is_told_to_the_host() {
        Received.Taken taken = taken(atPractice.receive(toPractice(), HOSPITAL));
        FlagNotice erasure = TakingBack.erasure(
                        new Erased(on(9, "erased")), register.flag(CARER).flag(), "edition")
                .get(0);
        Received.Taken erased = taken(atPractice.receive(erasure, HOSPITAL));

        assertThat(erased.erasedAtSender()).isTrue();
        assertThat(erased.record()).isEqualTo(taken.record());
        assertThat(practice.flag(taken.record()).flag().state())
                .as("ours to decide")
                .isEqualTo(FlagState.ACTIVE);
    }

    @Test
    void a_notice_that_comes_after_its_record_was_erased_changes_nothing() {
        FlagNotice notice = toPractice();
        Received.Taken taken = taken(atPractice.receive(notice, HOSPITAL));
        practice.erase(new Erased(here(taken.record(), "erased here")));
        List<FlagEvent> before = practice.history(taken.record());
        record(ended(8, "later", FlagEndReason.MOVED_AWAY));
        FlagNotice later = shared(9, "later share", GP, Purpose.DIRECT_CARE);

        for (FlagNotice late : List.of(notice, later)) {
            assertThat(errors(atPractice.receive(late, HOSPITAL)))
                    .extracting(Finding::code)
                    .containsOnly(FlagFinding.FLAG_RECORD_UNKNOWN);
        }
        assertThat(practice.history(taken.record())).isEqualTo(before);
        assertThat(practice.carers(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void what_waited_to_be_sent_about_an_erased_record_goes_and_whoever_was_told_hears_of_it() {
        toPractice();
        record(ended(8, "later", FlagEndReason.MOVED_AWAY));
        register.share(ShareRequest.withConsent(on(9, "waits"), GP, Purpose.DIRECT_CARE));

        register.erase(new Erased(on(10, "erased")));
        List<FlagNotice> sent = sentBy(register);

        assertThat(sent).singleElement().satisfies(notice -> {
            assertThat(notice.recipient()).isEqualTo(GP);
            assertThat(notice.events()).singleElement().isInstanceOf(Erased.class);
        });
        assertThat(sentBy(register)).isEmpty();
    }

    @Test
    void a_notice_for_somebody_else_is_refused_and_nothing_of_it_kept() {
        FlagNotice notice = toPractice();
        CarerFlagRegister other = register();

        assertThat(errors(other.receiver(OTHER_GP).receive(notice, HOSPITAL)))
                .containsExactly(new Finding(FlagFinding.FLAG_NOTICE_NOT_FOR_US, "recipient"));
        assertThat(other.carers(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void a_partner_can_record_no_consent_no_link_and_no_decision_of_ours() {
        FlagNotice notice = toPractice();
        CarerId there = notice.events().get(0).header().carer();
        EventHeader header = new EventHeader(id("evil"), there, at(5), RecordedBy.withheld(), id("evil origin"));
        Consent consent = Consent.given(DAY, List.of(Purpose.DIRECT_CARE), List.of(GP));

        assertThat(errors(atPractice.receive(with(notice, new ConsentRecorded(header, consent)), HOSPITAL)))
                .containsExactly(new Finding(FlagFinding.FLAG_NOTICE_KIND, "events[2]"));
        assertThat(errors(atPractice.receive(with(notice, new Linked(header, OURS)), HOSPITAL)))
                .containsExactly(new Finding(FlagFinding.FLAG_NOTICE_KIND, "events[2]"));
        assertThat(atPractice.receive(with(notice, withdrawn(5, "evil")), HOSPITAL))
                .isInstanceOf(Received.Refused.class);
        assertThat(practice.carers(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void a_notice_reaches_no_record_but_its_own_whatever_carer_it_names() {
        known(practice, carer(Identifier.local("practice", "1"), "Fictional", BORN));
        FlagNotice notice = toPractice();
        FlagNotice evil = new FlagNotice(
                notice.format(), notice.id(), GP, notice.purpose(), notice.policy(), notice.eventsAbout(OURS));
        Received.Taken taken = taken(atPractice.receive(evil, SCHOOL));

        assertThat(taken.record()).isNotEqualTo(OURS);
        assertThat(practice.history(OURS)).hasSize(1);
        FlagNotice two = with(notice, evil.events().get(0));
        assertThat(((Received.Refused) atPractice.receive(two, SCHOOL))
                        .findings()
                        .all())
                .contains(new Finding(FlagFinding.FLAG_NOTICE_SEVERAL_CARERS, "events[2].header.carer"));
    }

    @Test
    void a_partner_cannot_undo_what_was_recorded_here() {
        known(practice, carer(Identifier.nhsNumber("9990000018"), "Fictional", BORN));
        recordIn(practice, new Restricted(here(OURS, "our restriction")));
        FlagNotice notice = toPractice();
        taken(atPractice.receive(notice, HOSPITAL));
        CarerId there = notice.events().get(0).header().carer();
        EventHeader header = new EventHeader(id("evil"), there, at(50), RecordedBy.withheld(), id("evil origin"));

        assertThat(errors(atPractice.receive(
                        with(notice, new Unrestricted(header, List.of(id("our restriction")))), HOSPITAL)))
                .containsExactly(new Finding(FlagFinding.FLAG_NOTICE_UNDOES_OURS, "events[2]"));
        assertThat(errors(atPractice.receive(with(notice, new Corrected(header, id("ours"), null)), HOSPITAL)))
                .containsExactly(new Finding(FlagFinding.FLAG_NOTICE_UNDOES_OURS, "events[2]"));
        assertThat(practice.flag(OURS).flag().isRestricted()).isTrue();
    }

    @Test
    void an_event_without_an_origin_would_pass_for_one_of_ours_and_is_refused() {
        FlagNotice notice = toPractice();
        CarerId there = notice.events().get(0).header().carer();
        EventHeader header = EventHeader.of(id("evil"), there, at(5), RecordedBy.withheld());

        assertThat(errors(atPractice.receive(with(notice, new Restricted(header)), HOSPITAL)))
                .containsExactly(new Finding(CoreFinding.REQUIRED, "events[2].header.origin"));
    }

    private FlagNotice toPractice() {
        record(identifiedPupil(), given(2, "g"), confirmed(3, "c"));
        return shared(4, "to practice", GP, Purpose.DIRECT_CARE);
    }

    private FlagNotice toCouncil(String given) {
        Carer adult = Carer.builder(Identifier.nhsNumber("9990000026"))
                .person(given, "Fictional", LocalDate.of(1970, 1, 31))
                .contact(contact())
                .build();
        record(new Identified(on(1, "i"), IdentificationSource.SELF, Setting.HOSPITAL, adult));
        Consent consent = Consent.given(DAY, List.of(Purpose.CARER_SUPPORT), List.of(ADULT_COUNCIL));
        record(new ConsentRecorded(on(2, "g"), consent));
        return shared(4, "to council", ADULT_COUNCIL, Purpose.CARER_SUPPORT);
    }

    private static FlagNotice with(FlagNotice notice, FlagEvent more) {
        List<FlagEvent> events = new ArrayList<>(notice.events());
        events.add(more);
        return new FlagNotice(
                notice.format(), notice.id(), notice.recipient(), notice.purpose(), notice.policy(), events);
    }

    private static void known(CarerFlagRegister register, Carer carer) {
        known(register, OURS, "ours", carer);
    }

    private static void known(CarerFlagRegister register, CarerId id, String name, Carer carer) {
        recordIn(register, new Identified(here(id, name), IdentificationSource.SELF, Setting.GP_PRACTICE, carer));
    }

    private static EventHeader here(CarerId carer, String name) {
        return EventHeader.of(id(name), carer, at(1), RecordedBy.of(PRACTICE, "receptionist"));
    }

    private static Carer carer(Identifier identifier, String family, LocalDate born) {
        return Carer.builder(identifier).person("Testina", family, born).build();
    }

    private static Carer withAddress(Identifier identifier, String given, String family, String postcode) {
        return Carer.builder(identifier)
                .person(given, family, LocalDate.of(1970, 1, 31))
                .contact(new Contact(
                        new Address(List.of(), postcode, null), List.of(), null, null, null, List.of(), null))
                .build();
    }

    private static Received.Taken taken(Received received) {
        assertThat(received).isInstanceOf(Received.Taken.class);
        return (Received.Taken) received;
    }

    private static List<Finding> errors(Received received) {
        assertThat(received).isInstanceOf(Received.Refused.class);
        return ((Received.Refused) received)
                .findings().all().stream()
                        .filter(finding -> finding.code().severity() == Severity.ERROR)
                        .toList();
    }
}
