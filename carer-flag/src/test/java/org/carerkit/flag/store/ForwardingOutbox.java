package org.carerkit.flag.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.OutboxEntry.OutboxState;

/** An outbox that asks another for everything; a test changes one method. */
public class ForwardingOutbox implements Outbox {

    private final Outbox outbox;

    public ForwardingOutbox(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<OutboxEntry> claim(UUID claim, Instant now, Instant until, int limit) {
        return outbox.claim(claim, now, until, limit);
    }

    @Override
    public HandOver handOver(UUID entry, UUID claim, Map<CarerId, Long> decidedOn) {
        return outbox.handOver(entry, claim, decidedOn);
    }

    @Override
    public boolean settle(UUID entry, UUID claim, OutboxOutcome outcome) {
        return outbox.settle(entry, claim, outcome);
    }

    @Override
    public List<OutboxEntry> entries(OutboxState state, Optional<UUID> after, int limit) {
        return outbox.entries(state, after, limit);
    }

    @Override
    public boolean revive(UUID entry, Instant due) {
        return outbox.revive(entry, due);
    }
}
