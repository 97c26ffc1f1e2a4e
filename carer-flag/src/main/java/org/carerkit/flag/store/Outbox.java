package org.carerkit.flag.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.OutboxEntry.OutboxState;

/**
 * Keeps the notices that wait to be sent. Entries arrive with an {@link Append}. They are removed once they are
 * delivered, or when the carer is erased.
 *
 * <p>Entries about one carer for one connector are sent in order: while one waits or is being sent, those behind it
 * cannot be claimed. A dead entry blocks no other.
 */
public interface Outbox {

    /**
     * Claims entries for sending. Nobody else can claim them until the claim ends. Counts as an attempt.
     *
     * @param claim a new id, needed to settle
     * @param now the moment by which an entry must be due
     * @param until when the claim ends by itself, in case its owner dies
     * @param limit the most entries to claim, at least 1
     * @return the entries, those due longest first
     */
    List<OutboxEntry> claim(UUID claim, Instant now, Instant until, int limit);

    /**
     * Records that an entry is handed to its partner now, if that was decided on the histories as they are. Checks the
     * claim and the versions, and marks the entry, in one step: an append to one of these histories comes either before
     * it and changes the version, or after it. From then on the partner counts as told, whatever the outcome.
     *
     * @param entry the id of the entry
     * @param claim the id of the claim
     * @param decidedOn the version of each history on which the decision rests; 0 for one without events
     */
    HandOver handOver(UUID entry, UUID claim, Map<CarerId, Long> decidedOn);

    /**
     * Records the outcome of an attempt.
     *
     * @param entry the id of the entry
     * @param claim the id of the claim
     * @param outcome the outcome
     * @return false if somebody else has claimed the entry since, or it is gone; then nothing changes
     */
    boolean settle(UUID entry, UUID claim, OutboxOutcome outcome);

    /**
     * Returns the entries in one state, in the order of their ids' text.
     *
     * @param after the last entry of the page before; empty for the first page
     * @param limit the most entries to return, at least 1
     */
    List<OutboxEntry> entries(OutboxState state, Optional<UUID> after, int limit);

    /**
     * Lets a dead entry wait again.
     *
     * @param due when to send it
     * @return false if no entry of this id was given up
     */
    boolean revive(UUID entry, Instant due);

    /** Whether an entry may be handed over. */
    enum HandOver {
        /** It may, and it is marked. */
        NOW,
        /** A history has another version than the decision, so the decision must be made again. Nothing is marked. */
        DECIDE_AGAIN,
        /** Somebody else has claimed the entry since, or it is gone or was given up. Nothing is marked. */
        NOT_YOURS
    }
}
