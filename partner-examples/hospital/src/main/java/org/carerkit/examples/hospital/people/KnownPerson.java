package org.carerkit.examples.hospital.people;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.identifier.IdentifierScheme;
import org.carerkit.core.person.PersonName;
import org.carerkit.flag.event.CarerId;
import org.jspecify.annotations.Nullable;

/**
 * A person known to the hospital, as a patient or as a patient's contact. If records are linked, this is one of them
 * with the numbers of all.
 *
 * @param id the record
 * @param identifiers the NHS number and the numbers given by systems, each with its assigner; empty for a contact known
 *     only by name
 * @param name the latest name, or null
 * @param birthDate the latest date of birth, or null
 * @param restricted true if the person's whereabouts are protected in any linked record
 * @param carer the register's pseudonym for this person, or null if they have none
 */
public record KnownPerson(
        PersonId id,
        List<Identifier> identifiers,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        boolean restricted,
        @Nullable CarerId carer) {

    /** Copies the list. */
    public KnownPerson {
        requireNonNull(id, "id");
        identifiers = List.copyOf(identifiers);
    }

    /** Returns the NHS number, if it is known. */
    public Optional<Identifier> nhsNumber() {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme() == IdentifierScheme.NHS_NUMBER)
                .findFirst();
    }

    /** Returns only the record's id, nothing about the person. */
    @Override
    public String toString() {
        return "KnownPerson[" + id + "]";
    }
}
