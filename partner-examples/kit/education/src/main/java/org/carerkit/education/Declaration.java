package org.carerkit.education;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.flag.event.IdentificationSource;

/**
 * A statement to the school that a pupil looks after somebody.
 *
 * @param eventId an id chosen by whoever records it; a repeated declaration must use the same id
 * @param pupil the pupil
 * @param source who said it: the pupil, a parent or a member of staff
 * @param role the caring role, which says whom the pupil looks after
 * @param recordedByRole the role of whoever records it, never a name
 * @param at when it was said
 */
public record Declaration(
        UUID eventId, Pupil pupil, IdentificationSource source, CaringRole role, String recordedByRole, Instant at) {

    /** Checks that every part is there. */
    public Declaration {
        requireNonNull(eventId, "eventId");
        requireNonNull(pupil, "pupil");
        requireNonNull(source, "source");
        requireNonNull(role, "role");
        requireNonNull(recordedByRole, "recordedByRole");
        requireNonNull(at, "at");
    }
}
