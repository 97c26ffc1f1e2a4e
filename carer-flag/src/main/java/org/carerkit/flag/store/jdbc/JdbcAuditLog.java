package org.carerkit.flag.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.AuditLog.LogAppend;
import org.carerkit.flag.store.AuditLog.LogHead;
import org.carerkit.flag.store.AuditLog.LogLeaf;
import org.carerkit.flag.store.AuditLog.LogState;

/** Keeps the audit log in a database. */
record JdbcAuditLog(StoreSession session) implements AuditLog {

    private static final String LEAVES = "select position, carer, version, link from carer_flag_log ";

    @Override
    public LogState state() {
        return session.read("The audit log could not be read", connection -> state(connection, ""));
    }

    @Override
    public boolean append(LogAppend append) {
        requireNonNull(append, "append");
        return session.write("The audit log could not be written", connection -> {
            if (!state(connection, " for update").equals(append.before())) {
                return false;
            }
            writeLeaves(connection, append);
            writeState(connection, append.after());
            if (append.head().isPresent()) {
                writeHead(connection, append.head().get());
            }
            return true;
        });
    }

    @Override
    public List<LogLeaf> leaves(long from, int limit) {
        JdbcFlagStore.checkLimit(limit);
        return session.read("The audit log could not be read", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(LEAVES + "where position >= ? order by position limit " + limit)) {
                query.setLong(1, from);
                return ColumnValues.all(query, JdbcAuditLog::leaf);
            }
        });
    }

    @Override
    public List<LogLeaf> leavesOf(Set<CarerId> carers) {
        return session.read("The audit log could not be read", connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement(LEAVES + "where carer = any (?) order by position")) {
                query.setArray(1, UuidArrays.array(connection, carers));
                return ColumnValues.all(query, JdbcAuditLog::leaf);
            }
        });
    }

    @Override
    public Optional<LogHead> lastHead() {
        return session.read("The audit log could not be read", connection -> {
            try (PreparedStatement query = connection.prepareStatement(
                    "select head_size, head_root, head_at from carer_flag_log_state where head_size is not null")) {
                return ColumnValues.all(
                                query,
                                rows -> new LogHead(
                                        rows.getLong(1), ColumnValues.bytes(rows, 2), ColumnValues.moment(rows, 3)))
                        .stream()
                        .findFirst();
            }
        });
    }

    private static LogState state(Connection connection, String lock) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select leaves, change_cursor, frontier from carer_flag_log_state where id = 1" + lock)) {
            List<LogState> states = ColumnValues.all(
                    query, rows -> new LogState(rows.getLong(1), rows.getString(2), ColumnValues.bytes(rows, 3)));
            if (states.isEmpty()) {
                throw new SQLException("carer_flag_log_state is empty");
            }
            return states.get(0);
        }
    }

    private static void writeLeaves(Connection connection, LogAppend append) throws SQLException {
        if (append.leaves().isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into carer_flag_log (position, carer, version, link) values (?, ?, ?, ?)")) {
            for (LogLeaf leaf : append.leaves()) {
                ColumnValues.set(
                        insert,
                        leaf.index(),
                        leaf.carer().value(),
                        leaf.head().version(),
                        leaf.head().link().toArray());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void writeState(Connection connection, LogState state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update carer_flag_log_state set leaves = ?, change_cursor = ?, frontier = ? where id = 1")) {
            ColumnValues.set(
                    update, state.size(), state.cursor(), state.frontier().toArray());
            update.executeUpdate();
        }
    }

    private static void writeHead(Connection connection, LogHead head) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update carer_flag_log_state set head_size = ?, head_root = ?, head_at = ? where id = 1")) {
            ColumnValues.set(update, head.size(), head.root().toArray(), ColumnValues.moment(head.at()));
            update.executeUpdate();
        }
    }

    private static LogLeaf leaf(ResultSet rows) throws SQLException {
        return new LogLeaf(rows.getLong(1), ColumnValues.carer(rows, 2), ColumnValues.head(rows, 3));
    }
}
