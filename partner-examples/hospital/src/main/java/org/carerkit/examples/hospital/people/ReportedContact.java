package org.carerkit.examples.hospital.people;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.carerkit.core.caring.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * A person whom a sender reports, or once reported, as a patient's contact. Caring does not end because a sender stops
 * reporting the person. It ends when somebody says so.
 *
 * @param patient the patient's record
 * @param contact the contact's record
 * @param sender the sender of the report
 * @param relationshipTexts the relationships as received, one for each role
 * @param relationship who the patient is to the contact, or null if no text says so
 * @param carer true if the contact is reported to look after the patient unpaid
 * @param since the time of the first of the consecutive lists that include the contact
 * @param noLongerSince the time of the first later list without the contact, or null while the contact is reported
 */
public record ReportedContact(
        PersonId patient,
        PersonId contact,
        String sender,
        List<String> relationshipTexts,
        @Nullable Relationship relationship,
        boolean carer,
        Instant since,
        @Nullable Instant noLongerSince) {

    /** Copies the list. */
    public ReportedContact {
        requireNonNull(patient, "patient");
        requireNonNull(contact, "contact");
        requireNonNull(sender, "sender");
        requireNonNull(since, "since");
        relationshipTexts = List.copyOf(relationshipTexts);
    }

    /** Returns true if the sender's latest list includes the contact. */
    public boolean isReported() {
        return noLongerSince == null;
    }

    /** Returns only the ids of the records, nothing about the people. */
    @Override
    public String toString() {
        return "ReportedContact[" + contact + " of " + patient + "]";
    }
}
