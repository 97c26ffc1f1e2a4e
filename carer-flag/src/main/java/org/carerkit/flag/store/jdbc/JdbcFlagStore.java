package org.carerkit.flag.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.FlagCounts;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.Outbox;
import org.carerkit.flag.store.SentNotices;

/**
 * Stores histories in the host's database: H2 2.5, embedded, or PostgreSQL 17.
 *
 * <pre>{@code
 * JdbcDataSource dataSource = new JdbcDataSource();
 * dataSource.setURL("jdbc:h2:file:/var/lib/carers/flags;WRITE_DELAY=0;REUSE_SPACE=FALSE");
 * JdbcFlagStore.migrate(dataSource);
 * JdbcFlagStore store = JdbcFlagStore.on(dataSource).open();
 * }</pre>
 *
 * <p>The {@code DataSource} and any pool behind it belong to the host. Each call takes one connection and returns it
 * unchanged. An append is committed when it returns. {@link #within} appends in a transaction of the host.
 */
public final class JdbcFlagStore implements FlagStore {

    private static final String FAILED = "Events could not be appended";

    private final StoreSession session;
    private final Dialect dialect;
    private final KeysFingerprint fingerprint;

    JdbcFlagStore(StoreSession session, Dialect dialect) {
        this(session, dialect, new KeysFingerprint());
    }

    private JdbcFlagStore(StoreSession session, Dialect dialect, KeysFingerprint fingerprint) {
        this.session = session;
        this.dialect = dialect;
        this.fingerprint = fingerprint;
    }

    /** Starts building a store over a database. */
    public static JdbcFlagStoreBuilder on(DataSource dataSource) {
        return new JdbcFlagStoreBuilder(dataSource);
    }

    /**
     * Creates the tables or brings them up to date. Running it again changes nothing. Database administrators can run
     * the scripts {@code V….sql} beside this class instead. The file of a new H2 database is kept for its owner.
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
     * Returns this store inside a transaction of the host, so that flags are kept or lost together with the host's own
     * data. It never commits, rolls back or closes the connection. Appends are safe once the host has committed. After
     * a {@link FlagStoreException} the transaction is as it was before the call, if the database allows that. After a
     * deadlock or a serialisation failure the host has to start again.
     *
     * <p>Reads see what the transaction sees. The isolation must be at least {@code READ_COMMITTED}. For use by one
     * thread, like the connection.
     *
     * @param connection a connection to the database of this store, without auto-commit
     * @throws IllegalStateException if used while the connection is in auto-commit mode
     */
    public FlagStore within(Connection connection) {
        return new JdbcFlagStore(new HostTransaction(requireNonNull(connection, "connection")), dialect, fingerprint);
    }

    @Override
    public AppendResult append(Append append) {
        return QuickAppend.of(append)
                .flatMap(quick -> session.attempt(FAILED, connection -> quick.run(connection, dialect)))
                .orElseGet(() -> appendAll(List.of(append)).get(0));
    }

    /** {@inheritDoc} This store uses one transaction: if it throws, all appends were made or none. */
    @Override
    public List<AppendResult> appendAll(List<Append> appends) {
        List<Append> all = List.copyOf(appends);
        return session.write(FAILED, connection -> AppendTransaction.run(connection, all));
    }

    @Override
    public AppendResult erase(Append last) {
        requireNonNull(last, "last");
        return session.write(
                "A history could not be erased", connection -> new EraseTransaction(connection).erase(last));
    }

    @Override
    public void reindex(List<FlagRow> flags) {
        Map<CarerId, FlagRow> all = new TreeMap<>();
        flags.forEach(flag -> all.put(flag.carer(), flag));
        session.write("Flags could not be written", connection -> {
            Map<CarerId, LockedHistory> locked = LockedHistory.of(connection, all.keySet());
            List<FlagRow> fitting = all.values().stream()
                    .filter(flag -> locked.containsKey(flag.carer()))
                    .filter(flag -> {
                        LockedHistory history = locked.getOrDefault(flag.carer(), LockedHistory.NOTHING);
                        return !history.erased()
                                && history.head().version() == flag.summary().version();
                    })
                    .toList();
            new HistoryStatements(connection).flags(locked, fitting);
            return fitting;
        });
    }

    @Override
    public History history(CarerId carer) {
        requireNonNull(carer, "carer");
        return session.read("A history could not be read", connection -> new HistoryQueries(connection).history(carer));
    }

    @Override
    public List<History> histories(Set<CarerId> carers) {
        Set<CarerId> all = Set.copyOf(carers);
        return session.read("Histories could not be read", connection -> new HistoryQueries(connection).histories(all));
    }

    @Override
    public Optional<FlagSummary> flag(CarerId carer) {
        requireNonNull(carer, "carer");
        return session.read("A flag could not be read", connection -> new HistoryQueries(connection).flag(carer));
    }

    @Override
    public List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit) {
        requireNonNull(query, "query");
        checkLimit(limit);
        return session.read(
                "Flags could not be listed", connection -> new HistoryQueries(connection).flags(query, after, limit));
    }

    @Override
    public FlagCounts counts(Instant at) {
        requireNonNull(at, "at");
        return session.read("Flags could not be counted", connection -> new HistoryQueries(connection).counts(at));
    }

    @Override
    public Changes changes(String cursor, int limit) {
        checkLimit(limit);
        ChangeQueries.number(cursor);
        return session.write(
                "Changes could not be read", connection -> new ChangeQueries(connection).changes(cursor, limit));
    }

    @Override
    public Optional<Bytes> keysFingerprint() {
        return fingerprint.kept(session);
    }

    @Override
    public boolean keepKeysFingerprint(Bytes one) {
        return fingerprint.keep(session, requireNonNull(one, "one"));
    }

    @Override
    public Outbox outbox() {
        return new JdbcOutbox(session);
    }

    @Override
    public SentNotices sentNotices() {
        return new JdbcSentNotices(session);
    }

    @Override
    public AuditLog log() {
        return new JdbcAuditLog(session);
    }

    Dialect dialect() {
        return dialect;
    }

    static void checkLimit(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit: 1 or more is needed");
        }
    }
}
