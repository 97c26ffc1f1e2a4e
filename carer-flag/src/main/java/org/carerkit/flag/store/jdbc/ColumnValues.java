package org.carerkit.flag.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History.HistoryHead;
import org.carerkit.flag.store.StoredEvent;
import org.jspecify.annotations.Nullable;

/** Maps values to and from database columns. */
final class ColumnValues {

    /** The columns that {@link #event} reads. */
    static final String EVENT = "e.carer, e.version, e.event_id, e.recorded_at, e.digest, e.payload, e.link";

    /** The columns that {@link #summary} reads. */
    static final String SUMMARY =
            "h.carer, h.version, h.state, h.since, h.source, h.setting, h.review_due, h.kinds, h.kinds_until";

    private ColumnValues() {}

    /** Reads one row. */
    @FunctionalInterface
    interface Row<T> {
        T of(ResultSet rows) throws SQLException;
    }

    static <T> List<T> all(PreparedStatement query, Row<T> row) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(row.of(rows));
            }
        }
        return all;
    }

    static StoredEvent event(ResultSet rows) throws SQLException {
        return new StoredEvent(
                carer(rows, 1),
                rows.getLong(2),
                uuid(rows, 3),
                moment(rows, 4),
                bytes(rows, 5),
                bytes(rows, 6),
                bytes(rows, 7));
    }

    static FlagSummary summary(ResultSet rows) throws SQLException {
        CarerId carer = carer(rows, 1);
        String state = rows.getString(3);
        if (state == null) {
            return FlagSummary.none(carer, rows.getLong(2));
        }
        String source = rows.getString(5);
        String setting = rows.getString(6);
        return new FlagSummary(
                carer,
                rows.getLong(2),
                FlagState.valueOf(state),
                momentOrNull(rows, 4),
                source == null ? null : IdentificationSource.valueOf(source),
                setting == null ? null : Setting.valueOf(setting),
                rows.getObject(7, LocalDate.class),
                kinds(rows.getString(8)),
                rows.getObject(9, LocalDate.class));
    }

    static HistoryHead head(ResultSet rows, int column) throws SQLException {
        return new HistoryHead(rows.getLong(column), bytes(rows, column + 1));
    }

    static CarerId carer(ResultSet rows, int column) throws SQLException {
        return new CarerId(uuid(rows, column));
    }

    static UUID uuid(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    static Bytes bytes(ResultSet rows, int column) throws SQLException {
        return Bytes.of(rows.getBytes(column));
    }

    static Instant moment(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant momentOrNull(ResultSet rows, int column) throws SQLException {
        OffsetDateTime moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** Joins kinds with a comma on either side of each, so that a query can look for one. */
    static @Nullable String kinds(Set<CarerKind> kinds) {
        return kinds.isEmpty() ? null : kinds.stream().map(CarerKind::name).collect(Collectors.joining(",", ",", ","));
    }

    static Set<CarerKind> kinds(@Nullable String column) {
        Set<CarerKind> kinds = EnumSet.noneOf(CarerKind.class);
        if (column != null) {
            for (String kind : column.substring(1).split(",", -1)) {
                if (!kind.isEmpty()) {
                    kinds.add(CarerKind.valueOf(kind));
                }
            }
        }
        return kinds;
    }

    /** Sets parameters, starting with the first. */
    static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        setFrom(statement, 1, values);
    }

    /** Sets parameters, starting with a given one, and returns the next index. */
    static int setFrom(PreparedStatement statement, int first, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(first + i, values[i]);
        }
        return first + values.length;
    }
}
