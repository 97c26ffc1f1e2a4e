package org.carerkit.flag.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.flag.store.OutboxEntry.OutboxState;

/**
 * What waits to be sent: entries come in with an {@link Append} and go once they are delivered, or with the carer.
 *
 * <p>Entries about one carer by one connector leave in their order: while one waits, or is being sent, those behind it
 * cannot be claimed. One that is dead stands in nobody's way.
 */
public interface Outbox {

    /**
     * Takes entries to be sent, for a time: nobody else can claim them before it is over. Counts an attempt.
     *
     * @param claim a new id, to settle with
     * @param now only what is due by then
     * @param until when the claim ends by itself, should whoever took it die
     * @param limit how many at most, 1 or more
     * @return those due longest first
     */
    List<OutboxEntry> claim(UUID claim, Instant now, Instant until, int limit);

    /**
     * Says what became of an attempt.
     *
     * @param entry which entry
     * @param claim the id it was claimed with
     * @return false when the claim is over and somebody else has claimed it since, or the entry is gone: then this changes
     *     nothing
     */
    boolean settle(UUID entry, UUID claim, OutboxOutcome outcome);

    /**
     * Entries in one state, in the order of their ids' text.
     *
     * @param after the last one of the page before; empty for the first page
     * @param limit how many at most, 1 or more
     */
    List<OutboxEntry> entries(OutboxState state, Optional<UUID> after, int limit);

    /**
     * Lets a dead entry wait again.
     *
     * @param due when to send it
     * @return false when there is no such dead entry
     */
    boolean revive(UUID entry, Instant due);
}
