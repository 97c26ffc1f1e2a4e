package org.carerkit.hl7v2;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What a sender says about a person.
 *
 * @param identifiers the NHS number and the numbers of systems; only valid ones
 * @param name the person's name, or null if it was not sent
 * @param birthDate the date of birth, or null if it was not sent
 * @param restricted true if the message says that the whereabouts are protected; false says nothing, because a message that
 *     leaves protection out does not lift it
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

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "PersonDetails[…]";
    }
}
