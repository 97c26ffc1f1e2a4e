package org.carerkit.flag.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.FlagCounts;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.Outbox;

/**
 * Keeps histories in the host's database: H2 2.5, embedded, or PostgreSQL 17.
 *
 * <pre>{@code
 * JdbcDataSource dataSource = new JdbcDataSource();
 * dataSource.setURL("jdbc:h2:file:/var/lib/carers/flags;WRITE_DELAY=0");
 * JdbcFlagStore.migrate(dataSource);
 * JdbcFlagStore store = JdbcFlagStore.on(dataSource).open();
 * }</pre>
 *
 * <p>The {@code DataSource} belongs to the host, and so does a pool behind it. Each call takes one connection and gives it
 * back as it was; an append has been committed when it returns. {@link #within} appends in a transaction of the host's.
 */
public final class JdbcFlagStore implements FlagStore {

    /** Each lost race means that another append was made; this many in a row means something is wrong. */
    private static final int ATTEMPTS = 50;

    private final DataSource dataSource;
    private final Dialect dialect;
    private final Durability durability;

    JdbcFlagStore(DataSource dataSource, Dialect dialect, Durability durability) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.durability = durability;
    }

    /** A store over this database, to be opened. */
    public static JdbcFlagStoreBuilder on(DataSource dataSource) {
        return new JdbcFlagStoreBuilder(dataSource);
    }

    /**
     * Makes the tables, or brings them up to date. Run again, it changes nothing. Database administrators can run the
     * scripts {@code V….sql} beside this class by themselves instead.
     *
     * @throws FlagStoreException if the database refuses
     */
    public static void migrate(DataSource dataSource) {
        requireNonNull(dataSource, "dataSource");
        try {
            Transactions.write(dataSource, connection -> {
                Schema.migrate(connection);
                return Optional.empty();
            });
        } catch (SQLException e) {
            throw new FlagStoreException("The tables could not be made", e);
        }
    }

    /**
     * The same store inside a transaction of the host's, so that flags are kept or lost with the host's own data. Nothing
     * here commits, rolls back or closes the connection, and what is appended is safe when the host has committed. After
     * {@link FlagStoreException} the transaction is as it was before the call, where the database allows that: after a
     * deadlock or a serialisation failure the host begins again.
     *
     * <p>Reads see what this transaction sees. Isolation has to be at least {@code READ_COMMITTED}. For one thread, as the
     * connection is.
     *
     * @param connection one to the database of this store, which does not commit by itself
     * @throws IllegalStateException when used while the connection commits by itself
     */
    public FlagStore within(Connection connection) {
        return new HostTransaction(requireNonNull(connection, "connection"));
    }

    @Override
    public AppendResult append(Append append) {
        return appendAll(List.of(append)).get(0);
    }

    /** {@inheritDoc} Here they are one transaction: when this throws, all of them were made or none. */
    @Override
    public List<AppendResult> appendAll(List<Append> appends) {
        List<Append> all = List.copyOf(appends);
        for (int attempt = 1; ; attempt++) {
            try {
                List<AppendResult> results =
                        Transactions.write(dataSource, connection -> Appending.run(connection, all));
                // also when everything was there: whoever wrote it may not have come as far as this
                force();
                return results;
            } catch (SQLException e) {
                // with something suppressed the transaction may still be open, and another attempt would see it
                if (!Dialect.isLostRace(e) || e.getSuppressed().length > 0 || attempt == ATTEMPTS) {
                    throw Failures.of("Events could not be appended", e);
                }
            }
        }
    }

    @Override
    public History history(CarerId carer) {
        requireNonNull(carer, "carer");
        return read("A history could not be read", connection -> Reading.history(connection, carer));
    }

    @Override
    public List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit) {
        HostTransaction.checkLimit(limit);
        return read("Flags could not be listed", connection -> Reading.flags(connection, after, limit));
    }

    @Override
    public AppendResult erase(Append last) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public void reindex(List<FlagRow> flags) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Optional<FlagSummary> flag(CarerId carer) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public FlagCounts counts(Instant at) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Changes changes(String cursor, int limit) {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public Outbox outbox() {
        throw new UnsupportedOperationException("not yet");
    }

    @Override
    public AuditLog log() {
        throw new UnsupportedOperationException("not yet");
    }

    Dialect dialect() {
        return dialect;
    }

    private void force() throws SQLException {
        if (durability == Durability.POWER_LOSS && dialect.commitsMayWait()) {
            try (Connection connection = dataSource.getConnection()) {
                dialect.force(connection);
            }
        }
    }

    private <T> T read(String tried, Transactions.Work<T> work) {
        try {
            return Transactions.read(dataSource, work);
        } catch (SQLException e) {
            throw Failures.of(tried, e);
        }
    }
}
