package org.carerkit.examples.hospital.people;

import java.util.Optional;
import org.carerkit.core.person.PersonName;
import org.springframework.stereotype.Component;

/**
 * Decides what a screen of the hospital's own staff shows of a person in the index: the name, and nothing else. Numbers
 * and a date of birth are not needed to ask a question on the ward. Whereabouts and protections are not shown there.
 */
@Component
public class NamesForStaff {

    private final People people;

    NamesForStaff(People people) {
        this.people = people;
    }

    /** Returns the latest name of a person; empty if none is known. */
    public Optional<PersonName> of(PersonId person) {
        return people.find(person).map(KnownPerson::name);
    }
}
