package org.carerkit.flag.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.keys.CarerKeysException;
import org.carerkit.flag.store.FlagStoreException;

/**
 * Keeps keys in a table of their own database, for a register that runs in several processes. This must not be the
 * database of the histories, and it needs its own backups: a backup of both together would bring an erased carer back.
 * How soon a deleted row disappears from the files depends on the database.
 */
public final class JdbcCarerKeys implements CarerKeys {

    private static final CarerId REGISTER = new CarerId(new UUID(0, 0));

    private final StoreSession session;

    private JdbcCarerKeys(StoreSession session) {
        this.session = session;
    }

    /**
     * Creates the table. Running it again changes nothing. The script {@code K1__carer_keys.sql} beside this class does
     * the same.
     */
    public static void migrate(DataSource dataSource) {
        requireNonNull(dataSource, "dataSource");
        try {
            Transactions.write(dataSource, connection -> Schema.run(connection, "K1__carer_keys.sql"));
        } catch (SQLException e) {
            throw new FlagStoreException("The table could not be made", e);
        }
    }

    /**
     * Checks the database and opens the keys.
     *
     * @throws IllegalStateException if the table is missing, or if the database may lose acknowledged data
     * @throws FlagStoreException if the database cannot be queried
     */
    public static JdbcCarerKeys open(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            Schema.check(Schema.missing(connection, Schema.KEY_COLUMNS), "JdbcCarerKeys.migrate");
            JdbcFlagStoreBuilder.check(dialect.unsafeSettings(connection));
            return new JdbcCarerKeys(new OwnTransactions(dataSource, dialect, Durability.POWER_LOSS));
        } catch (SQLException e) {
            throw new FlagStoreException("The database could not be opened", e);
        }
    }

    @Override
    public CarerKey registerKey() {
        CarerKey key = findOrMake(Set.of(REGISTER)).get(REGISTER);
        return requireNonNull(key);
    }

    @Override
    public Map<CarerId, CarerKey> find(Set<CarerId> carers) {
        return settled(() -> session.read("Keys could not be read", connection -> read(connection, carers)));
    }

    @Override
    public Map<CarerId, CarerKey> findOrMake(Set<CarerId> carers) {
        Map<CarerId, CarerKey> found = find(carers);
        return found.size() == carers.size()
                ? found
                // the first process makes a key; the others lose the race and read it
                : settled(() -> session.write("Keys could not be kept", connection -> make(connection, carers)));
    }

    @Override
    public void destroy(CarerId carer) {
        settled(() -> session.write("A key could not be destroyed", connection -> {
            try (PreparedStatement delete = connection.prepareStatement("delete from carer_flag_key where carer = ?")) {
                delete.setObject(1, carer.value());
                return delete.executeUpdate();
            }
        }));
    }

    private static Map<CarerId, CarerKey> make(Connection connection, Set<CarerId> carers) throws SQLException {
        Map<CarerId, CarerKey> found = read(connection, carers);
        List<CarerId> missing = carers.stream()
                .filter(carer -> !found.containsKey(carer))
                .sorted()
                .toList();
        try (PreparedStatement insert =
                connection.prepareStatement("insert into carer_flag_key (carer, secret) values (?, ?)")) {
            for (CarerId carer : missing) {
                CarerKey key = CarerKey.random();
                ColumnValues.set(insert, carer.value(), key.toArray());
                insert.addBatch();
                found.put(carer, key);
            }
            if (!missing.isEmpty()) {
                insert.executeBatch();
            }
        }
        return found;
    }

    private static Map<CarerId, CarerKey> read(Connection connection, Set<CarerId> carers) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select carer, secret from carer_flag_key where carer = any (?)")) {
            query.setArray(1, UuidArrays.array(connection, carers));
            Map<CarerId, CarerKey> keys = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.put(ColumnValues.carer(rows, 1), CarerKey.of(rows.getBytes(2)));
                }
            }
            return keys;
        }
    }

    /** Work whose failure is reported as a failure of the keys, not of the histories. */
    @FunctionalInterface
    private interface Work<T> {
        T done();
    }

    private static <T> T settled(Work<T> work) {
        try {
            return work.done();
        } catch (FlagStoreException e) {
            throw new CarerKeysException(requireNonNull(e.getMessage()), e.getCause() == null ? e : e.getCause());
        }
    }
}
