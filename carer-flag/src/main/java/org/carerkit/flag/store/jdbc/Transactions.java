package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Takes a connection, does one thing in one transaction, and returns the connection unchanged. */
final class Transactions {

    /** The isolation to pass if it was not changed. */
    private static final int AS_IT_WAS = Connection.TRANSACTION_READ_COMMITTED;

    private Transactions() {}

    /** Does the work and commits it. Rolls back if it fails. */
    static <T> T write(DataSource dataSource, StoreSession.Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            // this must see what others committed while it waited for its lock
            isolate(connection, isolation, Connection.TRANSACTION_READ_COMMITTED);
            T result;
            try {
                result = work.in(connection);
                connection.commit();
            } catch (SQLException | RuntimeException | Error e) {
                giveUp(connection, autoCommit, isolation, e);
                throw e;
            }
            restore(connection, autoCommit, isolation);
            return result;
        }
    }

    /** Does work that is correct at every isolation. Commits it unless the result is empty. */
    static <T> Optional<T> attempt(DataSource dataSource, StoreSession.Work<Optional<T>> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            Optional<T> result;
            try {
                result = work.in(connection);
                if (result.isPresent()) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            } catch (SQLException | RuntimeException | Error e) {
                giveUp(connection, autoCommit, AS_IT_WAS, e);
                throw e;
            }
            connection.setAutoCommit(autoCommit);
            return result;
        }
    }

    /**
     * Does work that is one statement, correct at every isolation. It commits itself, which saves a round trip to the
     * database.
     */
    static <T> T one(DataSource dataSource, StoreSession.Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            if (!autoCommit) {
                connection.setAutoCommit(true);
            }
            try {
                return work.in(connection);
            } finally {
                if (!autoCommit) {
                    connection.setAutoCommit(false);
                }
            }
        }
    }

    /** Does work that is one query. */
    static <T> T read(DataSource dataSource, StoreSession.Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            T result = work.in(connection);
            if (!connection.getAutoCommit()) {
                // an open transaction would fix what the next reader of this connection sees
                connection.rollback();
            }
            return result;
        }
    }

    /**
     * Rolls back. Restores settings only if that worked, because switching to auto-commit would commit the unfinished
     * work.
     */
    private static void giveUp(Connection connection, boolean autoCommit, int isolation, Throwable cause) {
        try {
            connection.rollback();
            restore(connection, autoCommit, isolation);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void restore(Connection connection, boolean autoCommit, int isolation) throws SQLException {
        isolate(connection, Connection.TRANSACTION_READ_COMMITTED, isolation);
        connection.setAutoCommit(autoCommit);
    }

    /** Changes the isolation only if it differs, because a change costs as much as a query. */
    private static void isolate(Connection connection, int from, int to) throws SQLException {
        if (from != to) {
            connection.setTransactionIsolation(to);
        }
    }
}
