package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;

/** Works in a transaction that the host began and will end. */
record HostTransaction(Connection connection) implements StoreSession {

    /**
     * Each duplicate means that another append came first, which can only happen as often as there are ids and
     * histories.
     */
    private static final int ATTEMPTS = 10;

    @Override
    public <T> T read(String failed, Work<T> work) {
        try {
            return work.in(connection);
        } catch (SQLException e) {
            throw DatabaseFailures.of(failed, e);
        }
    }

    /**
     * Tries nothing. A failed attempt would cost the host its transaction, and a savepoint costs more than asking
     * first.
     */
    @Override
    public <T> Optional<T> attempt(String failed, Work<Optional<T>> work) {
        return Optional.empty();
    }

    @Override
    public <T> T write(String failed, Work<T> work) {
        try {
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("The connection commits by itself: call setAutoCommit(false) first");
            }
            for (int attempt = 1; ; attempt++) {
                // PostgreSQL does not continue a transaction after a failed statement
                Savepoint before = connection.setSavepoint();
                try {
                    T result = work.in(connection);
                    connection.releaseSavepoint(before);
                    return result;
                } catch (SQLException | RuntimeException | Error e) {
                    rollBack(before, e);
                    boolean lostRace = e instanceof SQLException failure && Dialect.isDuplicate(failure);
                    if (!lostRace || e.getSuppressed().length > 0 || attempt == ATTEMPTS) {
                        throw e;
                    }
                }
            }
        } catch (SQLException e) {
            throw DatabaseFailures.of(failed, e);
        }
    }

    private void rollBack(Savepoint before, Throwable cause) {
        try {
            connection.rollback(before);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
