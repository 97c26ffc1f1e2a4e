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
 * Somebody whom the hospital knows, as patient or as a patient's contact. Where records were linked, this is one of them
 * with the numbers of all.
 *
 * @param id which record
 * @param identifiers NHS number and the numbers of systems, each with its assigner; empty for a contact known by name only
 * @param name what the person is called, as said last, or null
 * @param birthDate the date of birth, as said last, or null
 * @param restricted whether the whereabouts of the person are protected; true where any linked record says so
 * @param carer what the register calls this person, or null where they are not in it
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

    /** The NHS number, where one is known. */
    public Optional<Identifier> nhsNumber() {
        return identifiers.stream()
                .filter(identifier -> identifier.scheme() == IdentifierScheme.NHS_NUMBER)
                .findFirst();
    }

    /** The record alone: nothing of the person. */
    @Override
    public String toString() {
        return "KnownPerson[" + id + "]";
    }
}
