package org.carerkit.examples.hospital.ward;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.examples.hospital.people.PersonId;

/**
 * The question to ask about one patient on one occasion: does someone look after this person, or does this patient look
 * after someone?
 *
 * @param id the task's id
 * @param patient the patient's record
 * @param moment the occasion
 * @param ward the ward where the patient is; empty if not given
 * @param askedAt when the question arose
 */
public record WardTask(UUID id, PersonId patient, Moment moment, String ward, Instant askedAt) {

    /** Checks that every component is present. */
    public WardTask {
        requireNonNull(id, "id");
        requireNonNull(patient, "patient");
        requireNonNull(moment, "moment");
        requireNonNull(ward, "ward");
        requireNonNull(askedAt, "askedAt");
    }

    /** Returns the task and the occasion, without the ward, because the patient's whereabouts may be protected. */
    @Override
    public String toString() {
        return "WardTask[" + id + " " + moment + "]";
    }

    /**
     * When the ward asks. NICE QS200 and the hospital discharge guidance recommend asking on arrival and before
     * leaving.
     */
    public enum Moment {
        /** On arrival. */
        ADMISSION,
        /** Before the patient leaves. */
        DISCHARGE,
        /** When a contact who may be a carer is reported and the message is unclear. */
        CONTACT
    }
}
