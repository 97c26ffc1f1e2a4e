package org.carerkit.hl7v2;

import static java.util.Objects.requireNonNull;

import org.carerkit.core.caring.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the list of a patient's contacts.
 *
 * @param details the contact's details
 * @param relationshipText the relationship as received, such as {@code WIFE}
 * @param relationship what the patient is to the contact, as in a caring role, or null if the text does not say
 * @param carer whether the contact is said to look after the patient unpaid
 */
public record ListedContact(
        PersonDetails details,
        String relationshipText,
        @Nullable Relationship relationship,
        boolean carer) {

    /** Checks that the details and the text are present. */
    public ListedContact {
        requireNonNull(details, "details");
        requireNonNull(relationshipText, "relationshipText");
    }

    /** Contains no personal data. */
    @Override
    public String toString() {
        return "ListedContact[…]";
    }
}
