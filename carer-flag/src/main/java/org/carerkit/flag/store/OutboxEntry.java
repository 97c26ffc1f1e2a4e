package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;

/**
 * Something to send.
 *
 * @param id its own
 * @param carer about whom
 * @param sequence larger than that of every earlier entry about this carer
 * @param connector by which connector
 * @param notice the notice's id
 * @param sealed the notice, as it was put in
 * @param due when to send it; while it is claimed, when the claim ends
 * @param attempts how often it was claimed
 * @param state whether it still waits
 * @param reason why the last attempt failed, empty before the first; never a partner's words
 */
public record OutboxEntry(
        UUID id,
        CarerId carer,
        long sequence,
        String connector,
        UUID notice,
        Bytes sealed,
        Instant due,
        int attempts,
        OutboxState state,
        String reason) {

    /** Checks that every part is there. */
    public OutboxEntry {
        requireNonNull(id, "id");
        requireNonNull(carer, "carer");
        requireNonNull(connector, "connector");
        requireNonNull(notice, "notice");
        requireNonNull(sealed, "sealed");
        requireNonNull(due, "due");
        requireNonNull(state, "state");
        requireNonNull(reason, "reason");
    }

    /** The same once it is claimed: one attempt more, and nobody else's until then. */
    public OutboxEntry claimed(Instant until) {
        return new OutboxEntry(id, carer, sequence, connector, notice, sealed, until, attempts + 1, state, reason);
    }

    /** How an entry of the outbox stands. One that was delivered is there no longer. */
    public enum OutboxState {
        /** To be sent, or being sent. */
        WAITING,
        /** Given up, until somebody revives it. */
        DEAD
    }
}
