package org.carerkit.examples.hospital.access.planted;

import java.util.Optional;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.PersonName;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.register.CarerFlagRegister;

/** Answers with where a carer lives and what somebody is called, whoever asks. No application serves it. */
final class PlantedController {

    private final CarerFlagRegister register;
    private final People people;

    PlantedController(CarerFlagRegister register, People people) {
        this.register = register;
        this.people = people;
    }

    Optional<Contact> contact(CarerId carer) {
        return Optional.ofNullable(register.flag(carer).flag().carer()).map(Carer::contact);
    }

    Optional<PersonName> name(PersonId person) {
        return people.find(person).map(KnownPerson::name);
    }
}
