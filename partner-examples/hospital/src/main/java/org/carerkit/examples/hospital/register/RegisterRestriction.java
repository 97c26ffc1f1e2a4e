package org.carerkit.examples.hospital.register;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.jspecify.annotations.Nullable;

/**
 * What protects somebody's whereabouts in the register.
 *
 * @param id by which it is lifted
 * @param carer on whose flag
 * @param since from when
 * @param liftedAt when it was lifted, or null while it stands
 * @param liftedRole the role of whoever lifted it, or null
 */
public record RegisterRestriction(
        UUID id,
        CarerId carer,
        Instant since,
        @Nullable Instant liftedAt,
        @Nullable String liftedRole) {

    /** Checks that the parts that are always there are. */
    public RegisterRestriction {
        requireNonNull(id, "id");
        requireNonNull(carer, "carer");
        requireNonNull(since, "since");
    }
}
