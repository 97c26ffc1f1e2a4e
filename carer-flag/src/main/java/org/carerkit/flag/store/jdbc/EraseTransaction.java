package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.Append.NewOutboxEntry;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.FlagCounts.By;

/** Erases a history within one transaction. */
record EraseTransaction(Connection connection) {

    AppendResult erase(Append last) throws SQLException {
        AppendResult result =
                AppendTransaction.run(connection, List.of(last.with(List.of()))).get(0);
        if (result instanceof AppendResult.Appended) {
            CarerId carer = last.carer();
            count(carer);
            run(
                    "update carer_flag_history set erased = true, change_number = null, details = 0, counted = false,"
                            + " state = null, since = null, source = null, setting = null, review_due = null,"
                            + " kinds = null, kinds_until = null where carer = ?",
                    carer.value());
            new HistoryStatements(connection).deleteDetails(List.of(carer));
            cancel(carer, last.outbox().stream().map(NewOutboxEntry::id).toList());
        }
        return result;
    }

    private void count(CarerId carer) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select state, source, kinds from carer_flag_history where carer = ? and counted")) {
            query.setObject(1, carer.value());
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    count(By.STATE, rows.getString(1));
                    if (rows.getString(2) != null) {
                        count(By.SOURCE, rows.getString(2));
                    }
                    for (CarerKind kind : ColumnValues.kinds(rows.getString(3))) {
                        count(By.KIND, kind.name());
                    }
                }
            }
        }
    }

    /** Adds one to a count. The first transaction inserts the row; the others lose the race and start again. */
    private void count(By by, String name) throws SQLException {
        int there = run(
                "update carer_flag_erased_count set total = total + 1 where counted_by = ? and name = ?",
                by.name(),
                name);
        if (there == 0) {
            run("insert into carer_flag_erased_count (counted_by, name, total) values (?, ?, 1)", by.name(), name);
        }
    }

    private void cancel(CarerId carer, List<UUID> kept) throws SQLException {
        String but = kept.isEmpty() ? "" : " and not (id = any (?))";
        try (PreparedStatement delete =
                connection.prepareStatement("delete from carer_flag_outbox where carer = ?" + but)) {
            delete.setObject(1, carer.value());
            if (!kept.isEmpty()) {
                delete.setArray(2, connection.createArrayOf("uuid", kept.toArray()));
            }
            delete.executeUpdate();
        }
    }

    private int run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            ColumnValues.set(statement, values);
            return statement.executeUpdate();
        }
    }
}
