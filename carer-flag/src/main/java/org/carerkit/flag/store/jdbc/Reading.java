package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.UUID;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.HistoryHead;
import org.carerkit.flag.store.StoredEvent;

/** Reads rows. */
final class Reading {

    private static final String EVENTS =
            "select carer, version, event_id, recorded_at, digest, payload, link from carer_flag_event ";

    private Reading() {}

    static History history(Connection connection, CarerId carer) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EVENTS + "where carer = ? order by version")) {
            query.setObject(1, carer.value());
            List<StoredEvent> events = events(query);
            if (events.isEmpty()) {
                return History.none(carer);
            }
            // versions have no gaps, so the last event is where the history stands
            StoredEvent last = events.get(events.size() - 1);
            return new History(carer, new HistoryHead(last.version(), last.link()), false, events);
        }
    }

    static List<FlagSummary> flags(Connection connection, Optional<CarerId> after, int limit) throws SQLException {
        String where = after.isPresent() ? "where carer > ? " : "";
        try (PreparedStatement query = connection.prepareStatement(
                "select carer, version from carer_flag_history " + where + "order by carer limit " + limit)) {
            if (after.isPresent()) {
                query.setObject(1, after.get().value());
            }
            List<FlagSummary> carers = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    carers.add(FlagSummary.none(new CarerId(rows.getObject(1, UUID.class)), rows.getLong(2)));
                }
            }
            return carers;
        }
    }

    /** Where those of these histories stand that are there, each kept for this transaction until it ends. */
    static SortedMap<CarerId, HistoryHead> lockedHeads(Connection connection, SortedSet<CarerId> carers)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select carer, version, link from carer_flag_history where carer = any (?) order by carer for update")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", carers.stream().map(CarerId::value).toArray()));
            SortedMap<CarerId, HistoryHead> heads = new TreeMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    heads.put(
                            new CarerId(rows.getObject(1, UUID.class)),
                            new HistoryHead(rows.getLong(2), Bytes.of(rows.getBytes(3))));
                }
            }
            return heads;
        }
    }

    /** The events that are there, by id, of whatever carer. */
    static Map<UUID, StoredEvent> byId(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(EVENTS + "where event_id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            Map<UUID, StoredEvent> found = new HashMap<>();
            events(query).forEach(event -> found.put(event.id(), event));
            return found;
        }
    }

    private static List<StoredEvent> events(PreparedStatement query) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                events.add(new StoredEvent(
                        new CarerId(rows.getObject(1, UUID.class)),
                        rows.getLong(2),
                        rows.getObject(3, UUID.class),
                        rows.getObject(4, OffsetDateTime.class).toInstant(),
                        Bytes.of(rows.getBytes(5)),
                        Bytes.of(rows.getBytes(6)),
                        Bytes.of(rows.getBytes(7))));
            }
        }
        return events;
    }
}
