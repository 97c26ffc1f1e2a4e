package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.HistoryHead;
import org.carerkit.flag.store.NewEvent;
import org.carerkit.flag.store.StoredEvent;

/**
 * Appends within one transaction. Those to one history follow each other: each waits for the row of the history. Rows are
 * taken in the order of their carers, so that no two transactions wait for each other.
 */
final class Appending {

    private final Connection connection;
    private final List<Append> appends;
    private final SortedMap<CarerId, HistoryHead> before;
    private final SortedMap<CarerId, HistoryHead> after = new TreeMap<>();
    private final Map<UUID, StoredEvent> known;
    private final List<StoredEvent> added = new ArrayList<>();

    private Appending(Connection connection, List<Append> appends) throws SQLException {
        this.connection = connection;
        this.appends = appends;
        SortedSet<CarerId> carers = new TreeSet<>();
        List<UUID> ids = new ArrayList<>();
        for (Append append : appends) {
            carers.add(append.carer());
            append.events().forEach(event -> ids.add(event.id()));
        }
        // the histories first: what others committed while this waited has to be seen
        this.before = Reading.lockedHeads(connection, carers);
        this.known = Reading.byId(connection, ids);
    }

    /** One result an append, in their order. */
    static List<AppendResult> run(Connection connection, List<Append> appends) throws SQLException {
        Appending appending = new Appending(connection, appends);
        List<AppendResult> results =
                appending.appends.stream().map(appending::decide).toList();
        if (!appending.added.isEmpty()) {
            appending.writeVersions();
            appending.writeEvents();
        }
        return results;
    }

    private AppendResult decide(Append append) {
        HistoryHead start = after.getOrDefault(append.carer(), before.getOrDefault(append.carer(), HistoryHead.START));
        HistoryHead head = start;
        Map<UUID, StoredEvent> missing = new LinkedHashMap<>();
        for (NewEvent event : append.events()) {
            StoredEvent stored = known.getOrDefault(event.id(), missing.get(event.id()));
            if (stored == null) {
                StoredEvent next = stored(append, event, head);
                missing.put(event.id(), next);
                head = new HistoryHead(next.version(), next.link());
            } else if (!isSame(stored, append, event)) {
                return new AppendResult.IdTaken(event.id());
            }
        }
        if (!missing.isEmpty()) {
            if (!append.expected().orElse(start).equals(start)) {
                return new AppendResult.VersionChanged(start.version());
            }
            after.put(append.carer(), head);
            known.putAll(missing);
            added.addAll(missing.values());
        }
        return new AppendResult.Appended(
                append.events().stream().map(event -> known.get(event.id())).toList());
    }

    private static boolean isSame(StoredEvent stored, Append append, NewEvent event) {
        return stored.carer().equals(append.carer()) && stored.digest().equals(event.digest());
    }

    private static StoredEvent stored(Append append, NewEvent event, HistoryHead head) {
        long version = head.version() + 1;
        return new StoredEvent(
                append.carer(),
                version,
                event.id(),
                append.recordedAt(),
                event.digest(),
                event.payload(),
                append.link().next(head.link(), append.carer(), version, append.recordedAt(), event));
    }

    /** A history that is not there yet goes to whoever inserts it first; the others lose the race and begin again. */
    private void writeVersions() throws SQLException {
        writeVersions(false, "insert into carer_flag_history (version, link, carer) values (?, ?, ?)");
        writeVersions(true, "update carer_flag_history set version = ?, link = ? where carer = ?");
    }

    private void writeVersions(boolean existing, String sql) throws SQLException {
        List<CarerId> carers = after.keySet().stream()
                .filter(carer -> before.containsKey(carer) == existing)
                .toList();
        if (carers.isEmpty()) {
            return;
        }
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            for (CarerId carer : carers) {
                HistoryHead head = after.getOrDefault(carer, HistoryHead.START);
                change.setLong(1, head.version());
                change.setBytes(2, head.link().toArray());
                change.setObject(3, carer.value());
                change.addBatch();
            }
            change.executeBatch();
        }
    }

    private void writeEvents() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into carer_flag_event (carer, version, event_id, recorded_at, digest, payload, link)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            for (StoredEvent event : added) {
                insert.setObject(1, event.carer().value());
                insert.setLong(2, event.version());
                insert.setObject(3, event.id());
                insert.setObject(4, event.recordedAt().atOffset(ZoneOffset.UTC));
                insert.setBytes(5, event.digest().toArray());
                insert.setBytes(6, event.payload().toArray());
                insert.setBytes(7, event.link().toArray());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
