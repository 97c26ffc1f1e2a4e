package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A tree head of the audit log (RFC 6962, section 2.1).
 *
 * @param size how many leaves it covers
 * @param root the root hash
 * @param at when it was made, to the microsecond
 */
public record LogHead(long size, Bytes root, Instant at) {

    /** Checks that every part is there. */
    public LogHead {
        requireNonNull(root, "root");
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
