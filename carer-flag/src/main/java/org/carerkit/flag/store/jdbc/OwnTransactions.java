package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Does each piece of work in a transaction of its own, on a connection of the host's data source. */
record OwnTransactions(DataSource dataSource, Dialect dialect, Durability durability) implements StoreSession {

    /** Each lost race means that another append was made. This many in a row means that something is wrong. */
    private static final int ATTEMPTS = 50;

    @Override
    public <T> T read(String failed, Work<T> work) {
        try {
            return Transactions.read(dataSource, work);
        } catch (SQLException e) {
            throw DatabaseFailures.of(failed, e);
        }
    }

    @Override
    public <T> Optional<T> attempt(String failed, Work<Optional<T>> work) {
        try {
            Optional<T> result = dialect.changesAndInsertsAtOnce()
                    ? Transactions.one(dataSource, work)
                    : Transactions.attempt(dataSource, work);
            if (result.isPresent()) {
                force();
            }
            return result;
        } catch (SQLException e) {
            if (Dialect.isLostRace(e) && e.getSuppressed().length == 0) {
                return Optional.empty();
            }
            throw DatabaseFailures.of(failed, e);
        }
    }

    @Override
    public <T> T write(String failed, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                T result = Transactions.write(dataSource, work);
                // even if everything was already there: the transaction that wrote it may not have forced it yet
                force();
                return result;
            } catch (SQLException e) {
                // after a suppressed failure the transaction may still be open, and another attempt would see it
                if (!Dialect.isLostRace(e) || e.getSuppressed().length > 0 || attempt == ATTEMPTS) {
                    throw DatabaseFailures.of(failed, e);
                }
            }
        }
    }

    private void force() throws SQLException {
        if (durability == Durability.POWER_LOSS && dialect.commitsMayWait()) {
            try (Connection connection = dataSource.getConnection()) {
                dialect.force(connection);
            }
        }
    }
}
