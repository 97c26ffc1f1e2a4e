package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.History.HistoryHead;
import org.carerkit.flag.store.StoredEvent;

/**
 * Makes the usual append: one event to a history with the expected head, without notices and without changed rows in
 * other tables. It needs no query first. If anything differs, nothing is written, or the database refuses the event's
 * id, and {@link AppendTransaction} finds the right result.
 */
record QuickAppend(CarerId carer, HistoryHead before, StoredEvent event, Optional<FlagRow> flag) {

    private static final String WHERE = " where carer = ? and version = ? and link = ? and not erased";

    private static final String HEAD =
            "update carer_flag_history set version = ?, link = ?, change_number = null" + WHERE;

    private static final String HEAD_AND_FLAG = "update carer_flag_history set version = ?, link = ?,"
            + " change_number = null, " + HistoryStatements.FLAG_COLUMNS + WHERE + " and details = ?";

    private static final String EVENT =
            "insert into carer_flag_event (carer, version, event_id, recorded_at, digest," + " payload, link)";

    static Optional<QuickAppend> of(Append append) {
        HistoryHead before = append.expected().orElse(HistoryHead.START);
        boolean fits = before.version() > 0
                && append.events().size() == 1
                && append.outbox().isEmpty()
                && append.flags().size() <= 1
                && append.flags().stream().allMatch(flag -> flag.carer().equals(append.carer()));
        return fits
                ? Optional.of(new QuickAppend(
                        append.carer(),
                        before,
                        AppendTransaction.stored(append, append.events().get(0), before),
                        append.flags().stream().findFirst()))
                : Optional.empty();
    }

    /** Makes the append; empty if nothing was written. */
    Optional<AppendResult> run(Connection connection, Dialect dialect) throws SQLException {
        boolean done = dialect.changesAndInsertsAtOnce() ? inOne(connection) : inTwo(connection);
        return done ? Optional.of(new AppendResult.Appended(List.of(event))) : Optional.empty();
    }

    /** Makes the append with one round trip to the server, which also commits it. */
    private boolean inOne(Connection connection) throws SQLException {
        String sql = "with moved as (" + update() + " returning carer) " + EVENT
                + " select carer, ?, ?, ?, ?, ?, ? from moved";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = setUpdate(statement);
            setEvent(statement, next);
            return statement.executeUpdate() == 1;
        }
    }

    private boolean inTwo(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(update())) {
            setUpdate(update);
            if (update.executeUpdate() == 0) {
                return false;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(EVENT + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, carer.value());
            setEvent(insert, 2);
            insert.executeUpdate();
            return true;
        }
    }

    private String update() {
        return flag.isPresent() ? HEAD_AND_FLAG : HEAD;
    }

    private int setUpdate(PreparedStatement statement) throws SQLException {
        int next = 1;
        next = ColumnValues.setFrom(
                statement, next, event.version(), event.link().toArray());
        if (flag.isPresent()) {
            next = ColumnValues.setFrom(statement, next, HistoryStatements.flagValues(flag.get()));
        }
        next = ColumnValues.setFrom(
                statement, next, carer.value(), before.version(), before.link().toArray());
        return flag.isPresent() ? ColumnValues.setFrom(statement, next, FlagDetails.of(flag.get())) : next;
    }

    private void setEvent(PreparedStatement statement, int from) throws SQLException {
        ColumnValues.setFrom(
                statement,
                from,
                event.version(),
                event.id(),
                ColumnValues.moment(event.recordedAt()),
                event.digest().toArray(),
                event.payload().toArray(),
                event.link().toArray());
    }
}
