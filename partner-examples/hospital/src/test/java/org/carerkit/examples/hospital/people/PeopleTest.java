package org.carerkit.examples.hospital.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.register.RegisterMirror;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.hl7v2.ListedContact;
import org.carerkit.hl7v2.PersonDetails;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(SharedHospital.class)
class PeopleTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-03-03T10:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-03-04T10:00:00Z");

    private static StartedHospital hospital;
    private static People people;
    private static int number;

    @BeforeAll
    static void start(StartedHospital shared) {
        hospital = shared;
        people = hospital.part(People.class);
    }

    private static Identifier newNumber() {
        number++;
        return Identifier.local("RVW", "P" + number);
    }

    private static PersonDetails details(String given, Identifier... numbers) {
        return new PersonDetails(
                List.of(numbers), new PersonName(given, "Example", null), LocalDate.of(1960, 1, 2), false);
    }

    private static ListedContact wife(String given, Identifier... numbers) {
        return new ListedContact(details(given, numbers), "WIFE", Relationship.SPOUSE_OR_PARTNER, true);
    }

    @Test
    void theSystemIsHealthyAndOpensNothingElse() throws Exception {
        assertThat(hospital.get("/actuator/health").body()).contains("UP");
        assertThat(hospital.get("/actuator/metrics").statusCode()).isIn(401, 403);
        assertThat(hospital.get("/anything").statusCode()).isIn(401, 403);
    }

    @Test
    void aPatientIsKnownAgainByTheNumberOfTheSystem() {
        Identifier local = newNumber();
        PersonId first = people.patient(details("Ash", local), MONDAY);
        PersonId again = people.patient(details("Ashley", local), TUESDAY);
        PersonId older = people.patient(details("Old", local), MONDAY);

        assertThat(List.of(again, older)).containsOnly(first);
        assertThat(people.find(local).orElseThrow().name().given()).isEqualTo("Ashley");
    }

    @Test
    void twoTransactionsThatMakeTheSamePatientAtOnceMakeNoSecondRecord() {
        Identifier local = newNumber();
        AtomicReference<PersonId> first = new AtomicReference<>();
        PersonRows interrupted = new PersonRows(hospital.part(JdbcClient.class)) {
            @Override
            void insert(PersonId id, PersonId contactOf) {
                super.insert(id, contactOf);
                first.set(CompletableFuture.supplyAsync(() -> people.patient(details("Ash", local), MONDAY))
                        .join());
            }
        };
        People second = new People(
                interrupted,
                hospital.part(ContactRows.class),
                hospital.part(RestrictionRows.class),
                hospital.part(RegisterMirror.class),
                hospital.part(FlagProtection.class));
        TransactionTemplate transaction = new TransactionTemplate(hospital.part(PlatformTransactionManager.class));

        assertThatThrownBy(() -> transaction.execute(status -> second.patient(details("Ash", local), TUESDAY)))
                .isInstanceOf(ConcurrencyFailureException.class);
        PersonId again = transaction.execute(status -> second.patient(details("Ash", local), TUESDAY));
        assertThat(again).isEqualTo(first.get());
    }

    @Test
    void aNhsNumberDoesNotMakeTwoPatientsOne() {
        Identifier nhs = Identifier.nhsNumber("9990000018");
        Identifier one = newNumber();
        Identifier two = newNumber();
        PersonId first = people.patient(details("Ash", one, nhs), MONDAY);
        PersonId second = people.patient(details("Ash", two, nhs), MONDAY);

        assertThat(second).isNotEqualTo(first);
        assertThat(people.records(first)).containsExactly(first);

        people.link(first, second, TUESDAY, "A40");
        people.link(second, first, WEDNESDAY, "A40");

        assertThat(people.records(first)).containsExactlyInAnyOrder(first, second);
        assertThat(people.find(two).orElseThrow().identifiers()).containsExactlyInAnyOrder(one, two, nhs);
    }

    @Test
    void aContactWhoTurnsUpAsPatientIsOnePerson() {
        Identifier nhs = Identifier.nhsNumber("9990000026");
        PersonId patient = people.patient(details("Ash", newNumber()), MONDAY);
        people.replaceContacts(patient, "RVW", MONDAY, List.of(wife("Kim", nhs)));
        PersonId contact = people.find(nhs).orElseThrow().id();

        PersonId admitted = people.patient(details("Kim", newNumber(), nhs), TUESDAY);

        assertThat(people.records(admitted)).contains(contact);
        assertThat(people.contactsOf(patient))
                .extracting(ReportedContact::contact)
                .containsExactly(contact);
        assertThat(people.carer(admitted)).isEqualTo(people.carer(contact));
    }

    @Test
    void whoIsMissingFromTheNewListIsNoLongerReported() {
        PersonId patient = people.patient(details("Ash", newNumber()), MONDAY);
        people.replaceContacts(patient, "RVW", MONDAY, List.of(wife("Kim"), wife("Lou")));
        people.replaceContacts(patient, "other", MONDAY, List.of(wife("Max")));
        people.replaceContacts(patient, "RVW", TUESDAY, List.of(wife("Lou")));

        assertThat(people.contactsOf(patient))
                .extracting(ReportedContact::sender, ReportedContact::since, ReportedContact::noLongerSince)
                .containsExactlyInAnyOrder(
                        tuple("RVW", MONDAY, TUESDAY), tuple("RVW", MONDAY, null), tuple("other", MONDAY, null));
    }

    @Test
    void listsSayTheSameFromEveryOrderOfArrival() {
        List<List<ListedContact>> lists = List.of(
                List.of(wife("Kim")), List.of(), List.of(wife("Kim"), wife("Lou")), List.of(wife("Lou")), List.of());
        List<Instant> times = List.of(MONDAY, TUESDAY, WEDNESDAY, WEDNESDAY.plusSeconds(1), WEDNESDAY.plusSeconds(2));
        String expected = contacts(lists, times, List.of(0, 1, 2, 3, 4));
        Random random = new Random(20261128);
        for (int round = 0; round < 20; round++) {
            List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4));
            Collections.shuffle(order, random);
            assertThat(contacts(lists, times, order)).as("%s", order).isEqualTo(expected);
        }
    }

    private static String contacts(List<List<ListedContact>> lists, List<Instant> times, List<Integer> order) {
        PersonId patient = people.patient(details("Ash", newNumber()), MONDAY);
        order.forEach(i -> people.replaceContacts(patient, "RVW", times.get(i), lists.get(i)));
        return people.contactsOf(patient).stream()
                .map(contact ->
                        people.find(contact.contact()).orElseThrow().name().given() + " " + contact.since() + " "
                                + contact.noLongerSince())
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void whatProtectsOneRecordProtectsThePerson() {
        PersonId first = people.patient(details("Ash", newNumber()), MONDAY);
        Identifier number = newNumber();
        PersonId second = people.patient(
                new PersonDetails(List.of(number), new PersonName("Ash", "Example", null), null, true), MONDAY);
        assertThat(people.find(first).orElseThrow().restricted()).isFalse();

        people.link(first, second, TUESDAY, "A40");
        people.patient(details("Ash", number), WEDNESDAY);

        assertThat(people.find(first).orElseThrow().restricted()).isTrue();
        assertThat(hospital.part(CarerFlagRegister.class).history(people.carer(first)))
                .isEmpty();
    }
}
