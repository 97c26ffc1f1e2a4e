package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;

/**
 * A notice in the outbox.
 *
 * @param id the entry's id
 * @param carer the carer it is about
 * @param sequence a number larger than that of every earlier entry about this carer
 * @param connector the name of the connector
 * @param notice the notice's id
 * @param sealed the sealed notice
 * @param due when to send it; while it is claimed, when the claim ends
 * @param attempts the number of claims
 * @param handedOver true if it was handed to a partner at least once, so that the partner may have it, whatever the
 *     outcome
 * @param state the state
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
        boolean handedOver,
        OutboxState state,
        String reason) {

    /** Rejects null components. */
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

    /** Returns this entry as claimed: with one more attempt, and unavailable to others until a moment. */
    public OutboxEntry claimed(Instant until) {
        return new OutboxEntry(
                id, carer, sequence, connector, notice, sealed, until, attempts + 1, handedOver, state, reason);
    }

    /** The state of an outbox entry. A delivered entry is removed. */
    public enum OutboxState {
        /** Waiting to be sent, or being sent. */
        WAITING,
        /** Given up until somebody revives it. */
        DEAD
    }
}
