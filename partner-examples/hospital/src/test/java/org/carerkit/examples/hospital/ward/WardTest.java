package org.carerkit.examples.hospital.ward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.people.ReportedContact;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.hl7v2.ListedContact;
import org.carerkit.hl7v2.PersonDetails;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedHospital.class)
class WardTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final String NURSE = "ward nurse";
    private static final DecisionMaker SELF = new DecisionMaker(Capacity.SELF, null, null);

    private static StartedHospital hospital;
    private static People people;
    private static Ward ward;
    private static CarerFlagRegister register;
    private static int number;

    @BeforeAll
    static void start(StartedHospital shared) {
        hospital = shared;
        people = hospital.part(People.class);
        ward = hospital.part(Ward.class);
        register = hospital.part(CarerFlagRegister.class);
    }

    private static PersonDetails details(String given, boolean restricted) {
        number++;
        return new PersonDetails(
                List.of(Identifier.local("RVW", "W" + number)),
                new PersonName(given, "Example", null),
                LocalDate.of(1960, 1, 2),
                restricted);
    }

    private static PersonId patient(boolean restricted) {
        PersonId patient = people.patient(details("Ash", restricted), MONDAY);
        ward.ask(patient, Moment.ADMISSION, "V1", "W9", MONDAY);
        return patient;
    }

    private static UUID task(PersonId patient) {
        return ward.openOf(patient).get(0).id();
    }

    private static CarerFlag flag(PersonId person) {
        return register.flag(people.carer(person)).flag();
    }

    @Test
    void aReportedContactWhoAgreesIsACarerFromThenOn() {
        PersonId patient = patient(false);
        people.replaceContacts(
                patient, "PAS", MONDAY, List.of(new ListedContact(details("Kim", false), "CGV", null, true)));
        PersonId kim = people.contactsOf(patient).get(0).contact();
        UUID task = task(patient);
        List<WardAnswer> answers = List.of(new WardAnswer.LookedAfterBy(
                kim, Relationship.PARENT, IdentificationSource.CARED_FOR_PERSON, true, SELF));

        assertThat(ward.answer(task, answers, NURSE)).isTrue();
        assertThat(ward.answer(task, answers, NURSE)).as("sent again").isFalse();

        assertThat(flag(kim).state()).isEqualTo(FlagState.ACTIVE);
        CaringRole role = flag(kim).carer().roles().get(0);
        assertThat(role.relationship()).isEqualTo(Relationship.PARENT);
        assertThat(role.caredForPerson().name().given()).isEqualTo("Ash");
        List<FlagEvent> history = register.history(people.carer(kim));
        assertThat(history).hasSize(2);
        Identified first = (Identified) history.get(0);
        assertThat(first.setting()).isEqualTo(Setting.HOSPITAL);
        assertThat(first.header().recordedBy().role()).isEqualTo(NURSE);
        assertThat(first.header().recordedBy().organisation()).isEqualTo(Identifier.ods("RVW"));
        assertThat(ward.openOf(patient)).isEmpty();
    }

    @Test
    void aPatientWhoDoesNotAgreeStandsInNoOthersRecord() {
        PersonId patient = patient(false);
        PersonDetails daughter =
                new PersonDetails(List.of(), new PersonName("Lou", "Example", null), LocalDate.of(2014, 5, 1), false);
        ward.answer(
                task(patient),
                List.of(new WardAnswer.LookedAfterBySomebodyNew(
                        daughter, Relationship.PARENT, IdentificationSource.PROFESSIONAL, false, null)),
                NURSE);

        ReportedContact contact = people.contactsOf(patient).get(0);
        assertThat(contact.carer()).isTrue();
        assertThat(flag(contact.contact()).state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag(contact.contact()).carer().roles().get(0).caredForPerson())
                .isNull();
    }

    @Test
    void severalAnswersToOneQuestionAreOneCommit() {
        PersonId patient = patient(false);
        UUID task = task(patient);
        WardAnswer caresToo = new WardAnswer.LooksAfterSomebody(Relationship.CHILD, IdentificationSource.SELF, SELF);
        WardAnswer wrong = new WardAnswer.CaresNoLonger(
                people.patient(details("Max", false), MONDAY), FlagEndReason.NO_LONGER_CARING);

        assertThatThrownBy(() -> ward.answer(task, List.of(caresToo, wrong), NURSE))
                .isInstanceOf(FlagRefusedException.class)
                .hasMessage("The register refused: [CK-FLAG-NOT-IDENTIFIED]");
        assertThat(ward.openOf(patient)).hasSize(1);

        ward.answer(task, List.of(caresToo), NURSE);
        assertThat(flag(patient).state()).isEqualTo(FlagState.ACTIVE);
        assertThat(register.history(people.carer(patient))).hasSize(2);
    }

    @Test
    void aSecondPersonToLookAfterIsAnotherRoleOfTheSameFlag() {
        PersonId carer = patient(false);
        ward.answer(
                task(carer),
                List.of(new WardAnswer.LooksAfterSomebody(Relationship.CHILD, IdentificationSource.SELF, SELF)),
                NURSE);
        ward.ask(carer, Moment.DISCHARGE, "V1", "W9", MONDAY);
        ward.answer(
                task(carer),
                List.of(new WardAnswer.LooksAfterSomebody(Relationship.PARENT, IdentificationSource.SELF, SELF)),
                NURSE);

        assertThat(flag(carer).spells()).hasSize(1);
        assertThat(flag(carer).carer().roles())
                .extracting(CaringRole::relationship)
                .containsExactly(Relationship.CHILD, Relationship.PARENT);

        ward.ask(carer, Moment.ADMISSION, "V2", "W9", MONDAY);
        ward.answer(
                task(carer), List.of(new WardAnswer.CaresNoLonger(carer, FlagEndReason.CARED_FOR_PERSON_DIED)), NURSE);
        assertThat(flag(carer).isFormerCarer()).isTrue();
    }

    @Test
    void whoLooksAfterAProtectedPersonIsProtectedToo() {
        PersonId patient = patient(true);
        ward.answer(
                task(patient),
                List.of(new WardAnswer.LookedAfterBySomebodyNew(
                        details("Lou", false), Relationship.PARENT, IdentificationSource.SELF, false, SELF)),
                NURSE);
        assertThat(flag(people.contactsOf(patient).get(0).contact()).isRestricted())
                .isTrue();
    }

    @Test
    void protectionThatComesLaterReachesTheFlags() {
        PersonDetails details = details("Ash", false);
        PersonId patient = people.patient(details, MONDAY);
        ward.ask(patient, Moment.ADMISSION, "V1", "W9", MONDAY);
        ward.answer(
                task(patient),
                List.of(
                        new WardAnswer.LookedAfterBySomebodyNew(
                                details("Lou", false), Relationship.PARENT, IdentificationSource.SELF, false, SELF),
                        new WardAnswer.LooksAfterSomebody(Relationship.CHILD, IdentificationSource.SELF, SELF)),
                NURSE);
        PersonId lou = people.contactsOf(patient).get(0).contact();
        assertThat(flag(lou).isRestricted()).isFalse();

        people.patient(
                new PersonDetails(details.identifiers(), details.name(), details.birthDate(), true),
                MONDAY.plusSeconds(1));

        assertThat(flag(patient).isRestricted()).isTrue();
        assertThat(flag(lou).isRestricted()).isTrue();
    }

    @Test
    void twoFlagsOfOnePersonAreLinkedInTheRegister() {
        PersonId one = patient(false);
        PersonId other = patient(false);
        for (PersonId patient : List.of(one, other)) {
            ward.answer(
                    task(patient),
                    List.of(new WardAnswer.LooksAfterSomebody(Relationship.CHILD, IdentificationSource.SELF, SELF)),
                    NURSE);
        }
        people.link(one, other, MONDAY, "A40");
        people.link(one, other, MONDAY, "A40");

        assertThat(flag(one).links()).hasSize(1);
        assertThat(flag(other)).isEqualTo(flag(one));
    }

    @Test
    void anAnswerDoesNotUndoADeclineWithoutTheCarersOwnAgreement() {
        PersonId carer = patient(false);
        ward.answer(
                task(carer),
                List.of(new WardAnswer.LooksAfterSomebody(Relationship.CHILD, IdentificationSource.SELF, SELF)),
                NURSE);
        ward.ask(carer, Moment.DISCHARGE, "V1", "W9", MONDAY);
        ward.answer(task(carer), List.of(new WardAnswer.CaresNoLonger(carer, FlagEndReason.CARER_DECLINED)), NURSE);
        ward.ask(carer, Moment.ADMISSION, "V2", "W9", MONDAY);

        DecisionMaker parent = new DecisionMaker(Capacity.PARENTAL_RESPONSIBILITY, null, null);
        for (DecisionMaker agreed : Arrays.asList(null, parent)) {
            WardAnswer anew =
                    new WardAnswer.LooksAfterSomebody(Relationship.CHILD, IdentificationSource.PROFESSIONAL, agreed);
            assertThatThrownBy(() -> ward.answer(task(carer), List.of(anew), NURSE))
                    .isInstanceOf(FlagRefusedException.class)
                    .hasMessage("The register refused: [CK-FLAG-DECLINED]");
            assertThat(flag(carer).state()).isEqualTo(FlagState.DECLINED);
        }

        ward.answer(
                task(carer),
                List.of(new WardAnswer.LooksAfterSomebody(Relationship.CHILD, IdentificationSource.SELF, SELF)),
                NURSE);
        assertThat(flag(carer).state()).isEqualTo(FlagState.ACTIVE);
        assertThat(flag(carer).findings()).isEmpty();
    }

    @Test
    void nobodyIsAnAnswerAndASilentPatientIsNot() {
        PersonId patient = patient(false);
        assertThatThrownBy(() -> ward.answer(task(patient), List.of(), NURSE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ward.answer(task(patient), List.of(new WardAnswer.Nobody()), NURSE))
                .isTrue();
        assertThat(register.history(people.carer(patient))).isEmpty();
    }
}
