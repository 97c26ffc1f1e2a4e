package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.Changes.Change;
import org.jspecify.annotations.Nullable;

/** Keeps histories in memory, for as long as the process runs. For tests and for trying things out. */
public final class InMemoryFlagStore implements FlagStore {

    private final NavigableMap<CarerId, KeptHistory> kept = new TreeMap<>();
    private final Map<UUID, StoredEvent> byId = new HashMap<>();
    private final NavigableMap<Long, CarerId> changed = new TreeMap<>();
    private final Map<CarerId, Long> changeOf = new HashMap<>();
    private final InMemoryCounts counts = new InMemoryCounts();
    private final InMemoryOutbox outbox = new InMemoryOutbox(this);
    private final InMemoryAuditLog log = new InMemoryAuditLog();
    private long lastChange;
    private @Nullable Bytes keysFingerprint;

    /** Creates an empty store. */
    public InMemoryFlagStore() {}

    @Override
    public synchronized AppendResult append(Append append) {
        return append(append, append.flags());
    }

    private AppendResult append(Append append, List<FlagRow> flags) {
        KeptHistory before = kept.getOrDefault(append.carer(), KeptHistory.NOTHING);
        Map<UUID, NewEvent> missing = new HashMap<>();
        if (before.erased() || append.events().stream().anyMatch(this::isOfErased)) {
            return new AppendResult.Erased();
        }
        for (NewEvent event : append.events()) {
            StoredEvent stored = byId.get(event.id());
            NewEvent twice = stored == null ? missing.putIfAbsent(event.id(), event) : null;
            boolean otherStored = stored != null
                    && !(stored.carer().equals(append.carer())
                            && stored.digest().equals(event.digest()));
            if (otherStored || twice != null && !twice.digest().equals(event.digest())) {
                return new AppendResult.IdTaken(event.id());
            }
        }
        if (!missing.isEmpty()) {
            boolean moved =
                    append.expected().isPresent() && !append.expected().get().equals(before.head());
            if (moved || !flags.stream().allMatch(flag -> rests(append, flag))) {
                return new AppendResult.VersionChanged(before.head().version());
            }
        }
        AppendResult result = new AppendResult.Appended(append.events().stream()
                .map(event -> byId.computeIfAbsent(event.id(), id -> add(append, event)))
                .toList());
        if (!missing.isEmpty()) {
            flags.forEach(this::replace);
            append.outbox().forEach(entry -> outbox.add(append.carer(), entry));
        }
        return result;
    }

    private boolean isOfErased(NewEvent event) {
        StoredEvent stored = byId.get(event.id());
        return stored != null
                && kept.getOrDefault(stored.carer(), KeptHistory.NOTHING).erased();
    }

    private boolean rests(Append append, FlagRow flag) {
        KeptHistory other = kept.getOrDefault(flag.carer(), KeptHistory.NOTHING);
        return flag.carer().equals(append.carer())
                || other.head().version() == flag.summary().version() && !other.erased();
    }

    private StoredEvent add(Append append, NewEvent event) {
        KeptHistory history = kept.getOrDefault(append.carer(), KeptHistory.NOTHING);
        long version = history.head().version() + 1;
        Bytes link = append.link().next(history.head().link(), append.carer(), version, append.recordedAt(), event);
        StoredEvent stored = new StoredEvent(
                append.carer(), version, event.id(), append.recordedAt(), event.digest(), event.payload(), link);
        Long earlier = changeOf.put(append.carer(), ++lastChange);
        if (earlier != null) {
            changed.remove(earlier);
        }
        changed.put(lastChange, append.carer());
        kept.put(append.carer(), history.and(stored));
        return stored;
    }

    private void replace(FlagRow flag) {
        KeptHistory history = kept.get(flag.carer());
        if (history != null && !history.erased()) {
            kept.put(flag.carer(), history.with(flag));
        }
    }

    @Override
    public synchronized AppendResult erase(Append last) {
        AppendResult result = append(last, List.of());
        if (result instanceof AppendResult.Appended) {
            KeptHistory history = kept.getOrDefault(last.carer(), KeptHistory.NOTHING);
            counts.add(history.flag());
            kept.put(last.carer(), history.withoutFlag());
            outbox.keepOnly(last.carer(), last.outbox());
        }
        return result;
    }

    /** Returns true if these histories have these versions. */
    synchronized boolean areAt(Map<CarerId, Long> versions) {
        return versions.entrySet().stream()
                .allMatch(entry -> kept.getOrDefault(entry.getKey(), KeptHistory.NOTHING)
                                .head()
                                .version()
                        == entry.getValue());
    }

    @Override
    public synchronized void reindex(List<FlagRow> flags) {
        flags.stream()
                .filter(flag -> kept.getOrDefault(flag.carer(), KeptHistory.NOTHING)
                                .head()
                                .version()
                        == flag.summary().version())
                .forEach(this::replace);
    }

    @Override
    public synchronized History history(CarerId carer) {
        KeptHistory history = kept.getOrDefault(requireNonNull(carer, "carer"), KeptHistory.NOTHING);
        return new History(carer, history.head(), history.erased(), history.events());
    }

    @Override
    public synchronized Optional<FlagSummary> flag(CarerId carer) {
        return Optional.ofNullable(kept.get(carer))
                .filter(history -> !history.erased())
                .map(history -> history.summary(carer));
    }

    @Override
    public synchronized List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit) {
        checkLimit(limit);
        NavigableMap<CarerId, KeptHistory> rest = after.isEmpty() ? kept : kept.tailMap(after.get(), false);
        return rest.entrySet().stream()
                .filter(entry -> entry.getValue().matches(query))
                .limit(limit)
                .map(entry -> entry.getValue().summary(entry.getKey()))
                .toList();
    }

    @Override
    public synchronized FlagCounts counts(Instant at) {
        return counts.with(
                kept.values().stream()
                        .map(KeptHistory::flag)
                        .flatMap(Optional::stream)
                        .toList(),
                at);
    }

    @Override
    public synchronized Changes changes(String cursor, int limit) {
        checkLimit(limit);
        List<Change> changes = new ArrayList<>();
        String last = cursor;
        for (Map.Entry<Long, CarerId> entry :
                changed.tailMap(number(cursor), false).entrySet()) {
            if (changes.size() == limit) {
                break;
            }
            KeptHistory history = kept.getOrDefault(entry.getValue(), KeptHistory.NOTHING);
            changes.add(new Change(entry.getValue(), history.head()));
            last = Long.toString(entry.getKey());
        }
        return new Changes(changes, last);
    }

    private static long number(String cursor) {
        try {
            return cursor.isEmpty() ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("cursor: none of this store's");
        }
    }

    @Override
    public synchronized Optional<Bytes> keysFingerprint() {
        return Optional.ofNullable(keysFingerprint);
    }

    @Override
    public synchronized boolean keepKeysFingerprint(Bytes fingerprint) {
        if (keysFingerprint == null) {
            keysFingerprint = requireNonNull(fingerprint, "fingerprint");
        }
        return keysFingerprint.equals(fingerprint);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public SentNotices sentNotices() {
        return outbox;
    }

    @Override
    public AuditLog log() {
        return log;
    }

    static void checkLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: 1 or more is needed");
        }
    }
}
