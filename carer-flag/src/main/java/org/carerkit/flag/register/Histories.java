package org.carerkit.flag.register;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.event.Linked;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.register.CurrentFlag.FlagVersion;
import org.carerkit.flag.register.RecordResult.Receipt;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.state.Forgetting;
import org.carerkit.flag.state.PossibleLinks;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.Append.NewOutboxEntry;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.ChainLink;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.History.HistoryHead;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.StoredEvent;

/** Opens sealed histories, reads the histories of one person as one, and prepares what is stored. */
record Histories(FlagStore store, CarerKeys keys, EventSeal seal, FlagRows rows, Clock clock) {

    /**
     * Each failed round means that somebody else recorded an event. This many in a row means that something is wrong.
     */
    static final int ROUNDS = 1000;

    OpenedHistory read(CarerId carer) {
        History history = store.history(carer);
        Map<CarerId, CarerKey> found = keys.find(Set.of(carer));
        // a key that is missing may have been destroyed since the history was read
        return opened(found.isEmpty() && !history.erased() ? store.history(carer) : history, found);
    }

    /**
     * Reads a history that is to be erased. Its events are left out if its key is gone already: somebody who was erased
     * comes back with a backup of the database, and has to be erased again.
     */
    OpenedHistory readToErase(CarerId carer) {
        History history = store.history(carer);
        Map<CarerId, CarerKey> found = keys.find(Set.of(carer));
        return found.isEmpty() ? new OpenedHistory(history, List.of(), Set.of()) : opened(history, found);
    }

    Map<CarerId, OpenedHistory> readAll(Set<CarerId> carers) {
        Map<CarerId, CarerKey> found = keys.find(carers);
        Map<CarerId, OpenedHistory> all = new HashMap<>();
        for (History history : store.histories(carers)) {
            CarerId carer = history.carer();
            boolean isNew = history.version() > 0 && !history.erased() && !found.containsKey(carer);
            all.put(carer, isNew ? read(carer) : opened(history, found)); // its key was made since
        }
        return all;
    }

    /** Returns the readable events of each history, in the order given. */
    Stream<List<FlagEvent>> eventsOf(List<CarerId> carers) {
        Map<CarerId, OpenedHistory> all = readAll(Set.copyOf(carers));
        return carers.stream().map(carer -> requireNonNull(all.get(carer)).readable());
    }

    private OpenedHistory opened(History history, Map<CarerId, CarerKey> found) {
        CarerKey key = found.get(history.carer());
        EventSeal.Opener opener = key == null ? null : EventSeal.openerOf(key);
        List<FlagEvent> events = new ArrayList<>();
        Set<UUID> later = new HashSet<>();
        for (StoredEvent stored : history.events()) {
            if (EventSeal.isRegisters(stored)) {
                events.add(seal.registersOpener().open(stored));
            } else if (!history.erased()) {
                if (opener == null) {
                    throw new FlagStoreException("A history cannot be read: its key is missing");
                }
                FlagEvent event = opener.open(stored);
                events.add(event);
                if (EventSeal.isOfLaterKind(stored)) {
                    later.add(event.id());
                }
            }
        }
        return new OpenedHistory(history, OpenedHistory.withoutUndoingOurs(Forgetting.of(events), later), later);
    }

    /** Reads a history as it was at an earlier version. Of an erased one only what is still readable is left. */
    OpenedHistory readAt(CarerId carer, long version) {
        History history = store.history(carer);
        if (history.erased() || version >= history.version()) {
            return read(carer);
        }
        List<StoredEvent> events = history.events().subList(0, (int) version);
        HistoryHead head = events.isEmpty()
                ? HistoryHead.START
                : new HistoryHead(version, events.get(events.size() - 1).link());
        return opened(new History(carer, head, false, events), keys.find(Set.of(carer)));
    }

    /** Returns the events of a record and of those linked to it, as a reader reads them. */
    List<FlagEvent> asOne(CarerId first, Function<CarerId, OpenedHistory> reader) {
        return asOne(first, new HashMap<>(), reader).events();
    }

    /** Returns the events of this record and of every record linked to it, with what a possible link protects. */
    List<FlagEvent> asOne(OpenedHistory first) {
        return asOne(first.carer(), known(first)).events();
    }

    /**
     * Everything recorded about one person, and what it was read from.
     *
     * @param events the events of the record, followed by those of linked records
     * @param versions the version of each history that was read
     */
    record ReadAsOne(List<FlagEvent> events, Map<CarerId, Long> versions) {}

    ReadAsOne readAsOne(CarerId carer) {
        Map<CarerId, OpenedHistory> known = known(read(carer));
        List<FlagEvent> events = asOne(carer, known).events();
        Map<CarerId, Long> versions = new HashMap<>();
        known.forEach((one, opened) -> versions.put(one, opened.history().version()));
        return new ReadAsOne(events, versions);
    }

    /**
     * The linked records of one person, and the records that may be of the same person. A restriction of one of those
     * is among the events.
     */
    private record Together(Set<CarerId> carers, Set<CarerId> possible, List<FlagEvent> events) {

        /** Returns the records whose rows change when this one does. */
        Set<CarerId> touched() {
            Set<CarerId> all = new TreeSet<>(carers);
            all.addAll(possible);
            return all;
        }
    }

    private static Map<CarerId, OpenedHistory> known(OpenedHistory first) {
        Map<CarerId, OpenedHistory> known = new HashMap<>();
        known.put(first.carer(), first);
        return known;
    }

    private Together asOne(CarerId first, Map<CarerId, OpenedHistory> known) {
        return asOne(first, known, this::read);
    }

    private static Together asOne(
            CarerId first, Map<CarerId, OpenedHistory> known, Function<CarerId, OpenedHistory> reader) {
        Together linked = linked(first, known, reader);
        List<FlagEvent> all = new ArrayList<>(linked.events());
        Set<CarerId> possible = new TreeSet<>();
        for (CarerId other : LinkMirror.possiblyLinkedTo(all)) {
            if (!linked.carers().contains(other) && !possible.contains(other)) {
                Together another = linked(other, known, reader);
                possible.addAll(another.carers());
                all.addAll(PossibleLinks.protections(another.events()));
            }
        }
        return new Together(linked.carers(), possible, all);
    }

    private static Together linked(
            CarerId first, Map<CarerId, OpenedHistory> known, Function<CarerId, OpenedHistory> reader) {
        Set<CarerId> carers = new TreeSet<>();
        List<FlagEvent> all = new ArrayList<>();
        Set<UUID> later = new HashSet<>();
        Deque<CarerId> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            CarerId carer = next.remove();
            if (carers.add(carer)) {
                OpenedHistory opened = known.computeIfAbsent(carer, reader);
                List<FlagEvent> events = opened.events();
                all.addAll(events);
                later.addAll(opened.later());
                if (events.stream().anyMatch(Linked.class::isInstance)) {
                    next.addAll(LinkMirror.linkedTo(events));
                }
            }
        }
        return new Together(carers, Set.of(), OpenedHistory.withoutUndoingOurs(all, later));
    }

    /**
     * Prepares events and notices for the store, with every row that they change, including the rows of linked records.
     */
    Append append(OpenedHistory before, List<FlagEvent> events, CarerKey key, List<FlagNotice> notices) {
        Map<UUID, StoredEvent> later = before.history().events().stream()
                .filter(EventSeal::isLater)
                .collect(Collectors.toMap(StoredEvent::id, Function.identity()));
        List<NewEvent> sealed =
                events.stream().map(event -> sealed(before, later, event, key)).toList();
        Instant now = clock.instant();
        List<NewOutboxEntry> entries = notices.stream()
                .map(notice -> seal.seal(before.carer(), notice, now, key))
                .toList();
        return of(before, sealed, entries).with(rowsAfter(before, before.and(effective(events))));
    }

    private List<FlagEvent> effective(List<FlagEvent> events) {
        LocalDate today = EventHeader.dayOf(clock.instant());
        return events.stream()
                .map(event -> event instanceof LaterEvent later ? later.effective(today) : event)
                .toList();
    }

    /** Keeps an event unchanged that was received before this version could read it, and that is received again. */
    private NewEvent sealed(OpenedHistory before, Map<UUID, StoredEvent> later, FlagEvent event, CarerKey key) {
        StoredEvent stored = later.isEmpty() ? null : later.get(seal.hashes().event(event.id()));
        return stored != null && before.events().contains(event) ? stored.asNew() : seal.seal(event, key);
    }

    /**
     * Prepares the last events of a history and the notices sent because of them. They must stay readable after the
     * carer's key is gone.
     */
    Append erasure(OpenedHistory before, List<FlagEvent> events, List<FlagNotice> notices) {
        Instant now = clock.instant();
        List<NewOutboxEntry> entries = notices.stream()
                .map(notice -> seal.sealForRegister(before.carer(), notice, now))
                .toList();
        List<NewEvent> sealed = events.stream()
                .map(event -> seal.sealForRegister(event, keys.registerKey()))
                .toList();
        return of(before, sealed, entries);
    }

    private Append of(OpenedHistory before, List<NewEvent> sealed, List<NewOutboxEntry> entries) {
        return new Append(
                before.carer(),
                Optional.of(before.history().head()),
                sealed,
                ChainLink.sha256(),
                List.of(),
                entries,
                clock.instant());
    }

    private List<FlagRow> rowsAfter(OpenedHistory before, OpenedHistory after) {
        Map<CarerId, OpenedHistory> known = known(before);
        Set<CarerId> touched = asOne(before.carer(), known).touched();
        known.put(after.carer(), after);
        touched.addAll(asOne(after.carer(), known).touched());
        return touched.stream()
                .filter(carer ->
                        !known.computeIfAbsent(carer, this::read).history().erased())
                .filter(carer -> carer.equals(after.carer())
                        || known.computeIfAbsent(carer, this::read).history().version() > 0)
                .map(carer -> row(carer, known))
                .toList();
    }

    /** Returns the current rows of these records. */
    List<FlagRow> rows(Set<CarerId> carers) {
        Map<CarerId, OpenedHistory> known = readAll(carers);
        return carers.stream()
                .filter(carer -> known.containsKey(carer)
                        && known.computeIfAbsent(carer, this::read).history().version() > 0)
                .map(carer -> row(carer, known))
                .toList();
    }

    private FlagRow row(CarerId carer, Map<CarerId, OpenedHistory> known) {
        Together together = asOne(carer, known);
        OpenedHistory own = known.computeIfAbsent(carer, this::read);
        boolean alone = together.touched().size() == 1;
        CarerFlag flag = CarerFlag.of(together.events());
        return rows.of(
                carer,
                own.history().version(),
                flag,
                alone ? flag : CarerFlag.of(own.events()),
                carer.equals(together.carers().iterator().next()),
                EventHeader.dayOf(clock.instant()));
    }

    /** Returns the records whose rows depend on this record, without the record itself. */
    Set<CarerId> others(OpenedHistory first) {
        Set<CarerId> others = asOne(first.carer(), known(first)).touched();
        others.remove(first.carer());
        return others;
    }

    CarerKey keyOf(CarerId carer) {
        return requireNonNull(keys.findOrMake(Set.of(carer)).get(carer));
    }

    /** Opens a waiting notice. Empty if it cannot be read, or can no longer be read. */
    Optional<FlagNotice> open(OutboxEntry entry) {
        return seal.open(
                entry, Optional.ofNullable(keys.find(Set.of(entry.carer())).get(entry.carer())));
    }

    List<RecordResult> results(AppendResult result, List<FlagEvent> events) {
        List<RecordResult> results = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (result instanceof AppendResult.Appended appended) {
                StoredEvent stored = appended.events().get(i);
                FlagVersion version = version(stored.carer(), stored.version());
                results.add(new RecordResult.Recorded(
                        new Receipt(events.get(i).id(), stored.carer(), version, stored.recordedAt())));
            } else {
                results.add(
                        result instanceof AppendResult.IdTaken
                                ? new RecordResult.Conflict(events.get(i).id())
                                : new RecordResult.Erased());
            }
        }
        return results;
    }

    FlagVersion version(History history) {
        return version(history.carer(), history.version());
    }

    private FlagVersion version(CarerId carer, long version) {
        return new FlagVersion(seal.hashes().version(carer, version));
    }
}
