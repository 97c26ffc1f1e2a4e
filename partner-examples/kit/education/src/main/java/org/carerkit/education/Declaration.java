package org.carerkit.education;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.flag.event.IdentificationSource;

/**
 * Somebody told the school that a pupil looks after somebody.
 *
 * @param eventId chosen by whoever writes it down; sent again, the same
 * @param pupil who
 * @param source who said so: the pupil, a parent, a member of staff
 * @param role whom the pupil looks after
 * @param recordedByRole the role of whoever writes it down, never a name
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
