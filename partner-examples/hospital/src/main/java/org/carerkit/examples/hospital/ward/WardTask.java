package org.carerkit.examples.hospital.ward;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.examples.hospital.people.PersonId;

/**
 * The question, to be asked of one patient on one occasion: does someone look after this person, or does this patient look
 * after someone?
 *
 * @param id which task
 * @param patient of whom
 * @param moment on which occasion
 * @param ward where the patient is; empty where that was not said
 * @param askedAt since when
 */
public record WardTask(UUID id, PersonId patient, Moment moment, String ward, Instant askedAt) {

    /** Checks that every part is there. */
    public WardTask {
        requireNonNull(id, "id");
        requireNonNull(patient, "patient");
        requireNonNull(moment, "moment");
        requireNonNull(ward, "ward");
        requireNonNull(askedAt, "askedAt");
    }

    /** The task and the occasion: where a patient is may be protected. */
    @Override
    public String toString() {
        return "WardTask[" + id + " " + moment + "]";
    }

    /** When the ward asks. NICE QS200 and the hospital discharge guidance ask for it on arrival and before leaving. */
    public enum Moment {
        /** On arrival. */
        ADMISSION,
        /** Before the patient leaves. */
        DISCHARGE,
        /** When a contact is reported who may be a carer, and the message does not tell. */
        CONTACT
    }
}
