package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import org.carerkit.core.consent.LawfulBasis;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;

/**
 * A question of a recipient that fetches: what has changed about the carers of whom it was told?
 *
 * @param recipient the recipient that asks
 * @param purpose the purpose for which it was told
 * @param basis the lawful basis; empty for consent
 * @param since leaves out what was recorded before; only for the first page. A clock alone can miss an event that is
 *     committed late, so follow the cursor from then on
 * @param cursor the cursor of the answer before; {@link #START} for the first page
 * @param limit the number of carers after which an answer ends, at least 1
 */
public record ChangesRequest(
        Recipient recipient,
        Purpose purpose,
        Optional<LawfulBasis> basis,
        Optional<Instant> since,
        String cursor,
        int limit) {

    /** The cursor for the first page. */
    public static final String START = "";

    /** Rejects null components and a limit below 1. */
    public ChangesRequest {
        requireNonNull(recipient, "recipient");
        requireNonNull(purpose, "purpose");
        requireNonNull(basis, "basis");
        requireNonNull(since, "since");
        requireNonNull(cursor, "cursor");
        if (limit < 1) {
            throw new IllegalArgumentException("limit: 1 or more is needed");
        }
    }
}
