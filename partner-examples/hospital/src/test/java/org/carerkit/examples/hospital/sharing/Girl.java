package org.carerkit.examples.hospital.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.people.ReportedContact;
import org.carerkit.examples.hospital.ward.CarerFollowUp;
import org.carerkit.examples.hospital.ward.Ward;
import org.carerkit.examples.hospital.ward.WardAnswer;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.sharing.ShareResult;
import org.carerkit.hl7v2.PersonDetails;
import org.carerkit.notices.Partner;

/** A girl who looks after her mother, and what a ward does about it. */
final class Girl {

    static final DecisionMaker PARENT = new DecisionMaker(Capacity.PARENTAL_RESPONSIBILITY, null, null);

    private Girl() {}

    static PersonId found(StartedHospital hospital, String given, LocalDate born) {
        People people = hospital.part(People.class);
        PersonId mother = people.patient(
                new PersonDetails(List.of(motherOf(given)), new PersonName("Hazel", "Example", null), null, false),
                Instant.now());
        answer(
                hospital,
                mother,
                Moment.ADMISSION,
                new WardAnswer.LookedAfterBySomebodyNew(
                        new PersonDetails(List.of(), new PersonName(given, "Example", null), born, false),
                        Relationship.PARENT,
                        IdentificationSource.PARENT_OR_GUARDIAN,
                        false,
                        PARENT));
        return people.contactsOf(mother).stream()
                .map(ReportedContact::contact)
                .findFirst()
                .orElseThrow();
    }

    static void ended(StartedHospital hospital, PersonId girl) {
        People people = hospital.part(People.class);
        String given = people.find(girl).orElseThrow().name().given();
        PersonId mother = people.find(motherOf(given)).orElseThrow().id();
        answer(
                hospital,
                mother,
                Moment.DISCHARGE,
                new WardAnswer.CaresNoLonger(girl, FlagEndReason.CARED_FOR_PERSON_DIED));
    }

    private static Identifier motherOf(String given) {
        return Identifier.local("RVW", "mother of " + given);
    }

    private static void answer(StartedHospital hospital, PersonId mother, Moment moment, WardAnswer answer) {
        Ward ward = hospital.part(Ward.class);
        ward.ask(mother, moment, "V1", "W1", Instant.now());
        UUID task = ward.openOf(mother).get(0).id();
        assertThat(ward.answer(task, List.of(answer), "ward nurse")).isTrue();
    }

    static void tell(StartedHospital hospital, PersonId girl, DecisionMaker agreed) {
        assertThat(tell(hospital, girl, agreed, UUID.randomUUID())).isInstanceOf(ShareResult.Shared.class);
    }

    static ShareResult tell(StartedHospital hospital, PersonId girl, DecisionMaker agreed, UUID wish) {
        Partner partner = hospital.part(SharingSettings.class).partner("school").orElseThrow();
        return hospital.part(CarerFollowUp.class)
                .tell(girl, partner, agreed, "ward nurse", wish)
                .orElseThrow();
    }
}
