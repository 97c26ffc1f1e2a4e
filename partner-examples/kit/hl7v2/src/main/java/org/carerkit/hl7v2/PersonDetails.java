package org.carerkit.hl7v2;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says about a person.
 *
 * @param identifiers NHS number and the numbers of systems; only valid ones
 * @param name what the person is called, or null where that was not said
 * @param birthDate the date of birth, or null where that was not said
 * @param restricted true where the whereabouts are said to be protected; false says nothing: what protects is not lifted
 *     by a message that leaves it out
 */
public record PersonDetails(
        List<Identifier> identifiers,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        boolean restricted) {

    /** Copies the list. */
    public PersonDetails {
        identifiers = List.copyOf(identifiers);
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "PersonDetails[…]";
    }
}
