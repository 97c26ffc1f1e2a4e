package org.carerkit.examples.hospital.fhir.disclosure;

import java.util.stream.Stream;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.people.ReportedContact;
import org.springframework.stereotype.Component;

/** Whether somebody's whereabouts are protected: their own, or those of anybody with whom they share a caring role. */
@Component
class Protection {

    private final People people;

    Protection(People people) {
        this.people = people;
    }

    /** One step each way: where one of the two can be found, so can the other. */
    boolean protects(KnownPerson person) {
        return person.restricted() || partners(person.id()).anyMatch(this::isRestricted);
    }

    private Stream<PersonId> partners(PersonId person) {
        return Stream.concat(
                people.patientsOf(person).stream()
                        .filter(ReportedContact::carer)
                        .map(ReportedContact::patient),
                people.contactsOf(person).stream()
                        .filter(ReportedContact::carer)
                        .map(ReportedContact::contact));
    }

    private boolean isRestricted(PersonId person) {
        return people.find(person).filter(KnownPerson::restricted).isPresent();
    }
}
