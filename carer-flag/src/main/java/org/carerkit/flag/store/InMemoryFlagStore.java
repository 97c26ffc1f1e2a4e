package org.carerkit.flag.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;

/** Keeps histories as long as the process runs: for tests and for trying things out. */
public final class InMemoryFlagStore implements FlagStore {

    private final NavigableMap<CarerId, List<StoredEvent>> histories = new TreeMap<>();
    private final Map<UUID, StoredEvent> byId = new HashMap<>();

    /** An empty store. */
    public InMemoryFlagStore() {}

    @Override
    public synchronized AppendResult append(Append append) {
        Map<UUID, NewEvent> missing = new HashMap<>();
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
        int version = histories.getOrDefault(append.carer(), List.of()).size();
        if (!missing.isEmpty() && append.expectedVersion().orElse(version) != version) {
            return new AppendResult.VersionChanged(version);
        }
        return new AppendResult.Appended(append.events().stream()
                .map(event -> byId.computeIfAbsent(event.id(), id -> add(append, event)))
                .toList());
    }

    private StoredEvent add(Append append, NewEvent event) {
        List<StoredEvent> history = histories.computeIfAbsent(append.carer(), carer -> new ArrayList<>());
        StoredEvent stored = new StoredEvent(
                append.carer(), history.size() + 1L, event.id(), append.recordedAt(), event.digest(), event.payload());
        history.add(stored);
        return stored;
    }

    @Override
    public synchronized History history(CarerId carer) {
        List<StoredEvent> events = histories.getOrDefault(carer, List.of());
        return new History(carer, events.size(), events);
    }

    @Override
    public synchronized List<CarerId> carers(Optional<CarerId> after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: 1 or more is needed");
        }
        NavigableMap<CarerId, List<StoredEvent>> rest =
                after.isEmpty() ? histories : histories.tailMap(after.get(), false);
        return rest.keySet().stream().limit(limit).toList();
    }
}
