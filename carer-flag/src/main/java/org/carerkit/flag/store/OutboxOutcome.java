package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The outcome of an attempt to send. A reason is a short code of CarerKit's own, at most 64 characters. */
public sealed interface OutboxOutcome {

    /** The notice arrived, and the entry is removed. */
    record Delivered() implements OutboxOutcome {}

    /** The notice need not be sent, and the entry is removed. */
    record Dropped() implements OutboxOutcome {}

    /**
     * The attempt failed and will be repeated.
     *
     * @param due when to repeat it, to the microsecond
     * @param reason why it failed
     */
    record Again(Instant due, String reason) implements OutboxOutcome {

        /** Rejects a null or overlong reason. */
        public Again {
            due = due.truncatedTo(ChronoUnit.MICROS);
            checkReason(reason);
        }
    }

    /**
     * The notice was given up.
     *
     * @param reason the reason
     */
    record Dead(String reason) implements OutboxOutcome {

        /** Rejects a null or overlong reason. */
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
