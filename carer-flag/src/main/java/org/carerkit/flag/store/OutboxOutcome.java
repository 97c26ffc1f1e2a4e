package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What became of an attempt to send. A reason is a short code of our own, at most 64 characters. */
public sealed interface OutboxOutcome {

    /** It arrived: the entry goes. */
    record Delivered() implements OutboxOutcome {}

    /**
     * To be tried again.
     *
     * @param due when, to the microsecond
     * @param reason why it failed
     */
    record Again(Instant due, String reason) implements OutboxOutcome {

        /** Checks the parts. */
        public Again {
            due = due.truncatedTo(ChronoUnit.MICROS);
            checkReason(reason);
        }
    }

    /**
     * Given up.
     *
     * @param reason why
     */
    record Dead(String reason) implements OutboxOutcome {

        /** Checks the reason. */
        public Dead {
            checkReason(reason);
        }
    }

    private static void checkReason(String reason) {
        if (requireNonNull(reason, "reason").length() > 64) {
            throw new IllegalArgumentException("reason: at most 64 characters");
        }
    }
}
