package org.carerkit.flag.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
}
