package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.History.HistoryHead;
import org.carerkit.flag.store.StoredEvent;

/**
 * Makes appends within one transaction. Appends to one history run one after the other, because each waits for the row
 * of the history. Rows are locked in the order of their carers, so that two transactions never wait for each other.
 */
final class AppendTransaction {

    private final List<Append> appends;
    private final Map<CarerId, LockedHistory> before;
    private final Map<CarerId, HistoryHead> after = new TreeMap<>();
    private final Map<CarerId, FlagRow> flags = new TreeMap<>();
    private final Map<UUID, StoredEvent> known = new HashMap<>();
    private final Set<UUID> ofErased = new HashSet<>();
    private final List<StoredEvent> added = new ArrayList<>();
    private final List<Append> made = new ArrayList<>();

    private AppendTransaction(Connection connection, List<Append> appends) throws SQLException {
        this.appends = appends;
        SortedSet<CarerId> carers = new TreeSet<>();
        List<UUID> ids = new ArrayList<>();
        for (Append append : appends) {
            carers.add(append.carer());
            append.flags().forEach(flag -> carers.add(flag.carer()));
            append.events().forEach(event -> ids.add(event.id()));
        }
        // lock the histories first, to see what others committed while this waited
        this.before = LockedHistory.of(connection, carers);
        readKnown(connection, ids);
    }

    /** Makes appends and returns one result per append, in their order. */
    static List<AppendResult> run(Connection connection, List<Append> appends) throws SQLException {
        if (appends.isEmpty()) {
            return List.of();
        }
        AppendTransaction appending = new AppendTransaction(connection, appends);
        List<AppendResult> results =
                appending.appends.stream().map(appending::decide).toList();
        if (!appending.added.isEmpty()) {
            appending.write(new HistoryStatements(connection));
        }
        return results;
    }

    private void readKnown(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select " + ColumnValues.EVENT + ", h.erased"
                + " from carer_flag_event e join carer_flag_history h on h.carer = e.carer"
                + " where e.event_id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    StoredEvent event = ColumnValues.event(rows);
                    known.put(event.id(), event);
                    if (rows.getBoolean(8)) {
                        ofErased.add(event.id());
                    }
                }
            }
        }
    }

    private AppendResult decide(Append append) {
        if (locked(append.carer()).erased()
                || append.events().stream().anyMatch(event -> ofErased.contains(event.id()))) {
            return new AppendResult.Erased();
        }
        HistoryHead start = headOf(append.carer());
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
            if (!append.expected().orElse(start).equals(start)
                    || !append.flags().stream().allMatch(flag -> rests(append, flag))) {
                return new AppendResult.VersionChanged(start.version());
            }
            after.put(append.carer(), head);
            append.flags().forEach(flag -> flags.put(flag.carer(), flag));
            known.putAll(missing);
            added.addAll(missing.values());
            made.add(append);
        }
        return new AppendResult.Appended(
                append.events().stream().map(event -> known.get(event.id())).toList());
    }

    private boolean rests(Append append, FlagRow flag) {
        return flag.carer().equals(append.carer())
                || headOf(flag.carer()).version() == flag.summary().version()
                        && !locked(flag.carer()).erased();
    }

    private LockedHistory locked(CarerId carer) {
        return before.getOrDefault(carer, LockedHistory.NOTHING);
    }

    private HistoryHead headOf(CarerId carer) {
        return after.getOrDefault(carer, locked(carer).head());
    }

    private static boolean isSame(StoredEvent stored, Append append, NewEvent event) {
        return stored.carer().equals(append.carer()) && stored.digest().equals(event.digest());
    }

    static StoredEvent stored(Append append, NewEvent event, HistoryHead head) {
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

    /** Returns the flags whose own history is appended to, or the other flags. */
    private List<FlagRow> flagsOf(boolean moving) {
        return flags.values().stream()
                .filter(flag -> after.containsKey(flag.carer()) == moving)
                .toList();
    }

    private void write(HistoryStatements writing) throws SQLException {
        // write adjacent rows of the table one after the other
        added.sort(Comparator.comparing(StoredEvent::carer).thenComparing(StoredEvent::version));
        writing.heads(before, after, flags);
        writing.events(added);
        writing.details(before, flagsOf(true));
        writing.flags(before, flagsOf(false));
        writing.outbox(made);
    }
}
