package org.carerkit.core.carer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.carerkit.core.caring.Agreement;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringBasis;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.CaringRoleBuilder;
import org.carerkit.core.caring.ContingencyPlan;
import org.carerkit.core.caring.EndReason;
import org.carerkit.core.caring.LifeStage;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.caring.Responsibility;
import org.carerkit.core.caring.StandIn;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.code.Coded;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Answer;
import org.carerkit.core.person.Channel;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Person;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.person.Phone;
import org.carerkit.core.person.SafeContact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule across the fields of a carer record: the exact code, at the exact place, and the nearest case without. */
class CarerRulesTest {

    private static final LocalDate TODAY = CarerArbitraries.TODAY;
    private static final PersonName NAME = new PersonName("Ash", "Example", null);
    private static final Agreement YES = new Agreement(Answer.YES, null);

    @Test
    void a_carer_needs_a_format_and_an_identifier() {
        Carer empty = new Carer(null, null, null, null, false, null, null, null, null, null);

        assertThat(RecordCheck.of(empty, TODAY).all().stream()
                        .map(finding -> finding.path() + " " + finding.code().id()))
                .containsExactly("format CK-REQUIRED", "identifiers CK-REQUIRED");
    }

    @Test
    void a_carer_with_one_identifier_has_no_finding() {
        assertFindings(carer -> {});
    }

    @Test
    void nobody_is_born_or_dies_after_today() {
        assertFindings(carer -> carer.person(person(TODAY, TODAY)), "person.birthDate CK-CARER-VERY-YOUNG");
        assertFindings(carer -> carer.person(person(TODAY.plusDays(1), null)), "person.birthDate CK-BIRTH-IN-FUTURE");
        assertFindings(
                carer -> carer.person(person(date("1980-01-01"), TODAY.plusDays(1))),
                "person.deathDate CK-DEATH-IN-FUTURE");
    }

    @Test
    void death_does_not_come_before_birth() {
        assertFindings(carer -> carer.person(person(date("1980-01-02"), date("1980-01-02"))));
        assertFindings(
                carer -> carer.person(person(date("1980-01-02"), date("1980-01-01"))),
                "person.deathDate CK-DEATH-BEFORE-BIRTH");
    }

    @Test
    void nobody_is_older_than_122_years() {
        assertFindings(carer -> carer.person(person(TODAY.minusYears(123), null)));
        assertFindings(
                carer -> carer.person(person(TODAY.minusYears(123).minusDays(1), null)),
                "person.birthDate CK-BIRTH-IMPLAUSIBLE");
        assertFindings(carer -> carer.person(person(date("1800-01-01"), date("1900-01-01"))));
    }

    @ParameterizedTest
    @CsvSource({"PHONE", "TEXT_MESSAGE", "EMAIL", "LETTER", "THROUGH_SOMEBODY"})
    void the_preferred_channel_has_details(Channel channel) {
        assertFindings(
                carer -> carer.contact(new Contact(null, null, null, channel, null, null, null)),
                "contact.preferredChannel CK-CHANNEL-WITHOUT-DETAILS");
    }

    @Test
    void a_letter_is_no_preferred_channel_where_post_is_not_safe() {
        SafeContact noPost = new SafeContact(null, null, Answer.NO);

        assertFindings(
                carer -> carer.contact(new Contact(null, null, null, Channel.LETTER, null, null, noPost)),
                "contact.preferredChannel CK-CHANNEL-WITHOUT-DETAILS",
                "contact.preferredChannel CK-CHANNEL-NOT-SAFE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "@example.org", "a@", "a@b@c", "a b@example.org"})
    void a_text_that_is_no_email_address_is_found(String email) {
        assertFindings(
                carer -> carer.contact(new Contact(null, null, email, null, null, null, null)),
                "contact.email CK-EMAIL-MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "0123456789012345", "ask Ash", "01632+960123"})
    void a_text_that_is_no_phone_number_is_found(String number) {
        assertFindings(
                carer -> carer.contact(
                        new Contact(null, List.of(new Phone(number, null)), null, null, null, null, null)),
                "contact.phones[0].number CK-PHONE-MALFORMED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "english-", "1en", "en--GB", "abcdefghi", "en_GB"})
    void a_text_that_is_no_language_tag_is_found(String language) {
        assertFindings(
                carer -> carer.contact(new Contact(null, null, null, null, language, null, null)),
                "contact.language CK-LANGUAGE-MALFORMED");
    }

    @Test
    void a_cared_for_person_is_named_only_with_an_agreement() {
        assertFindings(carer ->
                carer.role(friend().caredForPerson(caredFor(null, null, null)).build()));
        assertFindings(carer ->
                carer.role(friend().caredForPerson(caredFor(NAME, null, YES)).build()));
        for (Agreement agreement : new Agreement[] {null, new Agreement(Answer.NO, null)}) {
            assertFindings(
                    carer -> carer.role(friend().caredForPerson(caredFor(NAME, null, agreement))
                            .build()),
                    "roles[0].caredForPerson.agreement CK-CARED-FOR-PERSON-NOT-AGREED");
        }
    }

    @Test
    void a_role_ends_on_the_day_it_starts_or_later() {
        CaringRoleBuilder role = friend().start(date("2020-05-02"));

        assertFindings(carer ->
                carer.role(role.end(date("2020-05-02"), EndReason.NOT_GIVEN).build()));
        assertFindings(
                carer -> carer.role(
                        role.end(date("2020-05-01"), EndReason.NOT_GIVEN).build()),
                "roles[0].end CK-ROLE-END-BEFORE-START");
    }

    @Test
    void an_end_and_its_reason_come_together() {
        assertFindings(
                carer -> carer.role(withEnd(date("2020-05-01"), null)),
                "roles[0].endReason CK-ROLE-END-WITHOUT-REASON");
        assertFindings(
                carer -> carer.role(withEnd(null, EndReason.MOVED_AWAY)), "roles[0].end CK-ROLE-REASON-WITHOUT-END");
    }

    @Test
    void a_role_does_not_outlive_the_cared_for_person() {
        CaringRoleBuilder role = friend().caredForPerson(caredFor(null, date("2020-05-01"), null));

        assertFindings(carer -> carer.role(
                role.end(date("2020-05-01"), EndReason.CARED_FOR_PERSON_DIED).build()));
        assertFindings(
                carer -> carer.role(role.end(date("2020-05-02"), EndReason.CARED_FOR_PERSON_DIED)
                        .build()),
                "roles[0].end CK-ROLE-AFTER-DEATH");
        assertFindings(
                carer -> carer.role(
                        friend().caredForPerson(caredFor(null, TODAY, null)).build()),
                "roles[0].end CK-ROLE-AFTER-DEATH");
    }

    @Test
    void a_sole_carer_has_nobody_beside_and_a_secondary_one_has_somebody() {
        assertFindings(carer -> carer.role(
                friend().responsibility(Responsibility.SOLE).otherCarers(0).build()));
        assertFindings(
                carer -> carer.role(friend().responsibility(Responsibility.SOLE)
                        .otherCarers(2)
                        .build()),
                "roles[0].otherCarers CK-ROLE-SOLE-WITH-OTHERS");
        assertFindings(carer -> carer.role(
                friend().responsibility(Responsibility.SECONDARY).otherCarers(1).build()));
        assertFindings(
                carer -> carer.role(friend().responsibility(Responsibility.SECONDARY)
                        .otherCarers(0)
                        .build()),
                "roles[0].otherCarers CK-ROLE-SECONDARY-ALONE");
    }

    @ParameterizedTest
    @CsvSource({"PAID_CARE_WORKER", "FOSTER_CARER", "VOLUNTARY_WORK"})
    void paid_care_workers_and_foster_carers_are_no_unpaid_carers(CaringBasis basis) {
        assertFindings(
                carer -> carer.role(friend().basis(basis).build()),
                "roles[0].basis CK-ROLE-NOT-UNPAID",
                "roles CK-CARER-ONLY-PAID");
        assertFindings(
                carer -> carer.role(friend().basis(basis).build()).role(friend().build()),
                "roles[0].basis CK-ROLE-NOT-UNPAID");
    }

    @ParameterizedTest
    @CsvSource({"1", "-8"})
    void a_caring_role_takes_time(String hours) {
        assertFindings(
                carer -> carer.role(friend().hoursPerWeek(new Coded("ons-hours-of-care", "2021", hours))
                        .build()),
                "roles[0].hoursPerWeek CK-ROLE-WITHOUT-HOURS");
    }

    @Test
    void nobody_has_parental_responsibility_for_an_adult() {
        CaringRoleBuilder role = CaringRole.builder(Relationship.CHILD).parentalResponsibility(Answer.YES);

        assertFindings(
                carer -> carer.role(role.caredForLifeStage(LifeStage.CHILD).build()));
        assertFindings(
                carer -> carer.role(role.caredForLifeStage(LifeStage.ADULT).build()),
                "roles[0].parentalResponsibility CK-ROLE-PARENTAL-RESPONSIBILITY-FOR-ADULT");
    }

    @Test
    void a_contingency_plan_takes_three_agreements_each_on_its_own() {
        StandIn neighbour = new StandIn(NAME, null, null, null);
        StandIn sister = new StandIn(NAME, null, null, YES);

        assertFindings(
                carer -> carer.contingencyPlan(new ContingencyPlan(List.of(sister), null, null, null, YES, YES, null)));
        assertFindings(
                carer -> carer.contingencyPlan(
                        new ContingencyPlan(List.of(sister, neighbour), null, null, null, null, null, null)),
                "contingencyPlan.carerAgrees CK-PLAN-CARER-NOT-AGREED",
                "contingencyPlan.caredForPersonAgrees CK-PLAN-CARED-FOR-PERSON-NOT-AGREED",
                "contingencyPlan.standIns[1].agreement CK-PLAN-STAND-IN-NOT-AGREED");
    }

    @Test
    void two_nhs_numbers_are_two_people() {
        assertFindings(carer -> carer.identifier(nhs("4010232137")).identifier(nhs("4010232137")));
        assertFindings(
                carer -> carer.identifier(nhs("4010232137")).identifier(nhs("6000000006")),
                "identifiers[2] CK-CARER-TWO-NHS-NUMBERS");
    }

    @Test
    void nobody_is_their_own_carer() {
        CaredForPerson same = new CaredForPerson(List.of(nhs("4010232137")), null, null, null, false, YES);

        assertFindings(
                carer -> carer.identifier(nhs("4010232137"))
                        .role(friend().caredForPerson(same).build()),
                "roles[0].caredForPerson.identifiers CK-CARER-CARES-FOR-SELF");
    }

    @Test
    void a_role_starts_after_birth_and_ends_before_death() {
        Person person = person(date("1980-01-02"), date("2020-01-02"));

        assertFindings(
                carer -> carer.person(person)
                        .role(friend().start(date("1980-01-01"))
                                .end(date("2020-01-03"), EndReason.CARER_DIED)
                                .build()),
                "roles[0].start CK-ROLE-STARTS-BEFORE-BIRTH",
                "roles[0].end CK-ROLE-ENDS-AFTER-CARERS-DEATH");
        assertFindings(carer -> carer.person(person)
                .role(friend().start(date("1980-01-02"))
                        .end(date("2020-01-02"), EndReason.CARER_DIED)
                        .build()));
    }

    @Test
    void a_carer_is_five_or_older() {
        assertFindings(carer -> carer.person(person(TODAY.minusYears(5), null)));
        assertFindings(
                carer -> carer.person(person(TODAY.minusYears(5).plusDays(1), null)),
                "person.birthDate CK-CARER-VERY-YOUNG");
    }

    @Test
    void a_young_carer_with_an_employer_only_is_a_finding() {
        LocalDate seventeen = TODAY.minusYears(18).plusDays(1);
        RegisteredOrganisation employer = new RegisteredOrganisation(OrganisationRole.EMPLOYER, null, null, null);
        RegisteredOrganisation school = new RegisteredOrganisation(OrganisationRole.SCHOOL, null, null, null);

        assertFindings(
                carer -> carer.person(person(seventeen, null)).organisation(employer),
                "organisations CK-YOUNG-CARER-WITH-EMPLOYER-ONLY");
        assertFindings(carer ->
                carer.person(person(seventeen, null)).organisation(employer).organisation(school));
        assertFindings(carer -> carer.person(person(seventeen, null))
                .organisation(employer)
                .situation(new Situation(null, null, EducationStage.APPRENTICESHIP)));
        assertFindings(carer -> carer.person(person(TODAY.minusYears(18), null)).organisation(employer));
    }

    @Test
    void lists_and_counts_have_bounds() {
        assertFindings(
                carer -> carer.situation(new Situation(null, 169, null)),
                "situation.hoursWorkedPerWeek CK-COUNT-OUT-OF-RANGE");
        assertFindings(
                carer -> {
                    for (int i = 0; i < 51; i++) {
                        carer.role(friend().build());
                    }
                },
                "roles CK-LIST-TOO-LONG");
    }

    private static void assertFindings(Consumer<CarerBuilder> change, String... expected) {
        CarerBuilder builder = Carer.builder(Identifier.local("sample", "1"));
        change.accept(builder);
        assertThat(RecordCheck.of(builder.build(), TODAY).all().stream()
                        .map(finding -> finding.path() + " " + finding.code().id()))
                .containsExactlyInAnyOrder(expected);
    }

    private static Identifier nhs(String number) {
        return Identifier.nhsNumber(number);
    }

    private static Person person(LocalDate birth, LocalDate death) {
        return new Person(NAME, birth, death, null, null);
    }

    private static CaredForPerson caredFor(PersonName name, LocalDate death, Agreement agreement) {
        return new CaredForPerson(null, name, null, death, false, agreement);
    }

    private static CaringRoleBuilder friend() {
        return CaringRole.builder(Relationship.FRIEND);
    }

    private static CaringRole withEnd(LocalDate end, EndReason reason) {
        return friend().end(end, reason).build();
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }
}
