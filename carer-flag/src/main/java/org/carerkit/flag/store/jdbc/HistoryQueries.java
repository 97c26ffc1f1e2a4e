package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.store.FlagCounts;
import org.carerkit.flag.store.FlagCounts.By;
import org.carerkit.flag.store.FlagCounts.Cell;
import org.carerkit.flag.store.FlagCounts.ErasedCount;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.StoredEvent;

/** Reads histories and flags from the database. */
record HistoryQueries(Connection connection) {

    /** Includes the history's own row, so that missing events are noticed. */
    private static final String HISTORIES = "select " + ColumnValues.EVENT + ", h.carer, h.version, h.link, h.erased"
            + " from carer_flag_history h left join carer_flag_event e on e.carer = h.carer where h.carer ";

    History history(CarerId carer) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(HISTORIES + "= ? order by e.version")) {
            query.setObject(1, carer.value());
            List<History> found = histories(query);
            return found.isEmpty() ? History.none(carer) : found.get(0);
        }
    }

    List<History> histories(Set<CarerId> carers) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(HISTORIES + "= any (?) order by h.carer, e.version")) {
            query.setArray(1, UuidArrays.array(connection, carers));
            Map<CarerId, History> found = new HashMap<>();
            histories(query).forEach(history -> found.put(history.carer(), history));
            return carers.stream()
                    .map(carer -> found.getOrDefault(carer, History.none(carer)))
                    .toList();
        }
    }

    private static List<History> histories(PreparedStatement query) throws SQLException {
        List<History> histories = new ArrayList<>();
        List<StoredEvent> events = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            History last = null;
            while (rows.next()) {
                CarerId carer = ColumnValues.carer(rows, 8);
                if (last != null && !last.carer().equals(carer)) {
                    histories.add(new History(last.carer(), last.head(), last.erased(), events));
                    events.clear();
                }
                if (last == null || !last.carer().equals(carer)) {
                    last = new History(carer, ColumnValues.head(rows, 9), rows.getBoolean(11), List.of());
                }
                if (rows.getObject(1) != null) {
                    events.add(ColumnValues.event(rows));
                }
            }
            if (last != null) {
                histories.add(new History(last.carer(), last.head(), last.erased(), events));
            }
        }
        return histories;
    }

    Optional<FlagSummary> flag(CarerId carer) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select " + ColumnValues.SUMMARY + " from carer_flag_history h where h.carer = ? and not h.erased")) {
            query.setObject(1, carer.value());
            return ColumnValues.all(query, ColumnValues::summary).stream().findFirst();
        }
    }

    List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit) throws SQLException {
        QueryCondition condition = QueryCondition.of(query);
        try (PreparedStatement statement = connection.prepareStatement(
                "select " + ColumnValues.SUMMARY + " from carer_flag_history h where " + condition.sql()
                        + (after.isPresent() ? " and h.carer > ?" : "") + " order by h.carer limit " + limit)) {
            List<Object> values = new ArrayList<>(condition.values());
            after.ifPresent(carer -> values.add(carer.value()));
            ColumnValues.set(statement, values.toArray());
            return ColumnValues.all(statement, ColumnValues::summary);
        }
    }

    FlagCounts counts(Instant at) throws SQLException {
        try (PreparedStatement kept = connection.prepareStatement(
                        "select s.state, h.source, h.kinds, count(*) from carer_flag_state s"
                                + " join carer_flag_history h on h.carer = s.carer where h.counted"
                                + " and s.from_at <= ? and (s.until_at is null or s.until_at > ?)"
                                + " group by s.state, h.source, h.kinds");
                PreparedStatement erased =
                        connection.prepareStatement("select counted_by, name, total from carer_flag_erased_count")) {
            ColumnValues.set(kept, ColumnValues.moment(at), ColumnValues.moment(at));
            return new FlagCounts(
                    ColumnValues.all(kept, HistoryQueries::cell),
                    ColumnValues.all(
                            erased,
                            rows -> new ErasedCount(
                                    By.valueOf(rows.getString(1)), rows.getString(2), rows.getLong(3))));
        }
    }

    private static Cell cell(ResultSet rows) throws SQLException {
        String source = rows.getString(2);
        return new Cell(
                FlagState.valueOf(rows.getString(1)),
                source == null ? null : IdentificationSource.valueOf(source),
                ColumnValues.kinds(rows.getString(3)),
                rows.getLong(4));
    }
}
