package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append.NewOutboxEntry;
import org.carerkit.flag.store.OutboxEntry.OutboxState;
import org.jspecify.annotations.Nullable;

/** Keeps the outbox, and the numbers of its notices, in memory, for as long as the process runs. */
final class InMemoryOutbox implements Outbox, SentNotices {

    private final Map<UUID, Waiting> entries = new LinkedHashMap<>();
    private final Map<UUID, Map<Bytes, Long>> lastNumbers = new HashMap<>();
    private final InMemoryFlagStore store;
    private long sequence;
    private UUID epoch = UUID.randomUUID();

    InMemoryOutbox(InMemoryFlagStore store) {
        this.store = store;
    }

    /** An entry, the claim on it, and its number once it was sent. */
    private record Waiting(
            OutboxEntry entry,
            @Nullable UUID claim,
            @Nullable Sent sent) {

        String lane() {
            return entry.carer() + " " + entry.connector();
        }

        Waiting changed(Instant due, int attempts, OutboxState state, String reason, @Nullable UUID by) {
            return changed(due, attempts, entry.handedOver(), state, reason, by);
        }

        Waiting handedOver() {
            return changed(entry.due(), entry.attempts(), true, entry.state(), entry.reason(), claim);
        }

        private Waiting changed(
                Instant due, int attempts, boolean handedOver, OutboxState state, String reason, @Nullable UUID by) {
            return new Waiting(
                    new OutboxEntry(
                            entry.id(),
                            entry.carer(),
                            entry.sequence(),
                            entry.connector(),
                            entry.notice(),
                            entry.sealed(),
                            due,
                            attempts,
                            handedOver,
                            state,
                            reason),
                    by,
                    sent);
        }
    }

    synchronized void add(CarerId carer, NewOutboxEntry entry) {
        entries.computeIfAbsent(
                entry.id(),
                id -> new Waiting(
                        new OutboxEntry(
                                id,
                                carer,
                                ++sequence,
                                entry.connector(),
                                entry.notice(),
                                entry.sealed(),
                                entry.due(),
                                0,
                                false,
                                OutboxState.WAITING,
                                ""),
                        null,
                        null));
    }

    synchronized void keepOnly(CarerId carer, List<NewOutboxEntry> kept) {
        Set<UUID> ids = new HashSet<>();
        kept.forEach(entry -> ids.add(entry.id()));
        entries.values()
                .removeIf(waiting -> waiting.entry().carer().equals(carer)
                        && !ids.contains(waiting.entry().id()));
    }

    @Override
    public synchronized List<OutboxEntry> claim(UUID claim, Instant now, Instant until, int limit) {
        requireNonNull(claim, "claim");
        InMemoryFlagStore.checkLimit(limit);
        Set<String> lanes = new HashSet<>();
        List<Waiting> due = entries.values().stream()
                .filter(waiting -> waiting.entry().state() == OutboxState.WAITING)
                .filter(waiting -> lanes.add(waiting.lane()))
                .filter(waiting -> !waiting.entry().due().isAfter(now))
                .sorted(Comparator.comparing(
                                (Waiting waiting) -> waiting.entry().due())
                        .thenComparing(waiting -> waiting.entry().sequence()))
                .limit(limit)
                .toList();
        return due.stream()
                .map(one -> one.changed(
                        until,
                        one.entry().attempts() + 1,
                        OutboxState.WAITING,
                        one.entry().reason(),
                        claim))
                .peek(one -> entries.put(one.entry().id(), one))
                .map(Waiting::entry)
                .toList();
    }

    /** Locks the store before this outbox, as an append does. */
    @Override
    public HandOver handOver(UUID entry, UUID claim, Map<CarerId, Long> decidedOn) {
        synchronized (store) {
            return marked(entry, claim, store.areAt(decidedOn));
        }
    }

    private synchronized HandOver marked(UUID entry, UUID claim, boolean unchanged) {
        Waiting waiting = entries.get(entry);
        if (waiting == null || !claim.equals(waiting.claim())) {
            return HandOver.NOT_YOURS;
        }
        if (!unchanged) {
            return HandOver.DECIDE_AGAIN;
        }
        entries.put(entry, waiting.handedOver());
        return HandOver.NOW;
    }

    @Override
    public synchronized boolean settle(UUID entry, UUID claim, OutboxOutcome outcome) {
        Waiting waiting = entries.get(entry);
        if (waiting == null || !claim.equals(waiting.claim())) {
            return false;
        }
        OutboxEntry old = waiting.entry();
        if (outcome instanceof OutboxOutcome.Again again) {
            entries.put(entry, waiting.changed(again.due(), old.attempts(), OutboxState.WAITING, again.reason(), null));
        } else if (outcome instanceof OutboxOutcome.Dead dead) {
            entries.put(entry, waiting.changed(old.due(), old.attempts(), OutboxState.DEAD, dead.reason(), null));
        } else {
            entries.remove(entry);
        }
        return true;
    }

    @Override
    public synchronized List<OutboxEntry> entries(OutboxState state, Optional<UUID> after, int limit) {
        InMemoryFlagStore.checkLimit(limit);
        return entries.values().stream()
                .map(Waiting::entry)
                .filter(entry -> entry.state() == state)
                .filter(entry ->
                        after.isEmpty() || text(entry).compareTo(after.get().toString()) > 0)
                .sorted(Comparator.comparing(InMemoryOutbox::text))
                .limit(limit)
                .toList();
    }

    private static String text(OutboxEntry entry) {
        return entry.id().toString();
    }

    @Override
    public synchronized boolean revive(UUID entry, Instant due) {
        Waiting waiting = entries.get(entry);
        if (waiting == null || waiting.entry().state() != OutboxState.DEAD) {
            return false;
        }
        OutboxEntry old = waiting.entry();
        entries.put(entry, waiting.changed(due, old.attempts(), OutboxState.WAITING, old.reason(), null));
        return true;
    }

    @Override
    public synchronized Optional<Sent> sentOr(UUID notice, Bytes recipient, Function<Place, Sent> signing) {
        Waiting waiting = entries.values().stream()
                .filter(one -> one.entry().notice().equals(requireNonNull(notice, "notice")))
                .findFirst()
                .orElse(null);
        if (waiting == null || waiting.sent() != null) {
            return Optional.ofNullable(waiting).map(Waiting::sent);
        }
        Map<Bytes, Long> last = lastNumbers.computeIfAbsent(epoch, one -> new HashMap<>());
        long number = last.getOrDefault(recipient, 0L) + 1;
        Sent made = signing.apply(new Place(epoch, number));
        last.put(recipient, number);
        entries.put(waiting.entry().id(), new Waiting(waiting.entry(), waiting.claim(), made));
        return Optional.of(made);
    }

    @Override
    public synchronized void newEpoch(UUID next) {
        epoch = requireNonNull(next, "next");
    }
}
