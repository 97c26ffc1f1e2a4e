package org.carerkit.hl7v2;

import static java.util.Objects.requireNonNull;

import org.carerkit.core.caring.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of a patient's contacts.
 *
 * @param details who the contact is
 * @param relationshipText the relationship as it was received: {@code WIFE}
 * @param relationship who the patient is to the contact, as a caring role says it, or null where the text does not tell
 * @param carer whether the contact is said to look after the patient, unpaid
 */
public record ListedContact(
        PersonDetails details,
        String relationshipText,
        @Nullable Relationship relationship,
        boolean carer) {

    /** Checks that details and text are there. */
    public ListedContact {
        requireNonNull(details, "details");
        requireNonNull(relationshipText, "relationshipText");
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "ListedContact[…]";
    }
}
