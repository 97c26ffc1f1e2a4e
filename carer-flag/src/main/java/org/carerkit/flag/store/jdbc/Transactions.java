package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Takes a connection, does one thing in one transaction, and gives the connection back as it was. */
final class Transactions {

    /** An isolation that was never changed. */
    private static final int AS_IT_WAS = Connection.TRANSACTION_READ_COMMITTED;

    private Transactions() {}

    /** Does the work and commits it; rolled back if it fails. */
    static <T> T write(DataSource dataSource, StoreSession.Work<T> work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            boolean autoCommit = connection.getAutoCommit();
            int isolation = connection.getTransactionIsolation();
            connection.setAutoCommit(false);
            // what others committed while this transaction waited for its lock has to be seen
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

    /** Does work whose statements are right at every isolation, and commits it unless it came to nothing. */
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

    /** Does work that is one statement, right at every isolation, and lets it commit itself: a way to the database less. */
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
                // a transaction left open would keep what the next reader of this connection sees
                connection.rollback();
            }
            return result;
        }
    }

    /** Restores nothing unless the rollback worked: to switch to auto-commit would commit what is there of the work. */
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

    /** Asks the database only where there is something to change: it costs as much as a query. */
    private static void isolate(Connection connection, int from, int to) throws SQLException {
        if (from != to) {
            connection.setTransactionIsolation(to);
        }
    }
}
