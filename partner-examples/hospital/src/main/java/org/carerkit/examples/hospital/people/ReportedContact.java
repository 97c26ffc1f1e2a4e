package org.carerkit.examples.hospital.people;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.carerkit.core.caring.Relationship;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a sender reports, or once reported, as contact of a patient. That a sender no longer reports somebody ends
 * nothing: caring ends when a person says so.
 *
 * @param patient whose contact it is
 * @param contact the contact's record
 * @param sender who reports it
 * @param relationshipTexts the relationships as they were received, one for each role
 * @param relationship who the patient is to the contact, or null where no text tells
 * @param carer whether the contact is said to look after the patient, unpaid
 * @param since the time of the first of the lists without a gap that have the contact
 * @param noLongerSince the time of the first list after those that has not, or null while the contact is reported
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

    /** Whether the newest list of the sender has the contact. */
    public boolean isReported() {
        return noLongerSince == null;
    }

    /** The records alone: nothing of the people. */
    @Override
    public String toString() {
        return "ReportedContact[" + contact + " of " + patient + "]";
    }
}
