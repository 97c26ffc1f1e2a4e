package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Something to send on its way into the outbox.
 *
 * @param id its own; one that is in the outbox already is left as it is
 * @param connector by which connector, 1 to 100 characters
 * @param notice the notice's id
 * @param sealed the notice; sealed so that it goes with the carer's key, but for an erasure notice
 * @param due when to send it first, to the microsecond
 */
public record NewOutboxEntry(UUID id, String connector, UUID notice, Bytes sealed, Instant due) {

    /** Checks the parts. */
    public NewOutboxEntry {
        requireNonNull(id, "id");
        requireNonNull(notice, "notice");
        requireNonNull(sealed, "sealed");
        if (connector.isEmpty() || connector.length() > 100) {
            throw new IllegalArgumentException("connector: 1 to 100 characters");
        }
        due = due.truncatedTo(ChronoUnit.MICROS);
    }
}
