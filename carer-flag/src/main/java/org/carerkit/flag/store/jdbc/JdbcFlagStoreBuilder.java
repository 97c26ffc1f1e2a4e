package org.carerkit.flag.store.jdbc;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.carerkit.flag.store.FlagStoreException;
import org.slf4j.LoggerFactory;

/** Builds a {@link JdbcFlagStore}. For use by one thread. */
public final class JdbcFlagStoreBuilder {

    private final DataSource dataSource;
    private Durability durability = Durability.PROCESS_KILL;
    private boolean unsafeDurability;

    JdbcFlagStoreBuilder(DataSource dataSource) {
        this.dataSource = requireNonNull(dataSource, "dataSource");
    }

    /** Allows a database that may lose acknowledged data, for tests and for trying things out. */
    public JdbcFlagStoreBuilder allowUnsafeDurability() {
        this.unsafeDurability = true;
        return this;
    }

    /** Sets which failures an acknowledged append survives; by default {@link Durability#PROCESS_KILL}. */
    public JdbcFlagStoreBuilder durability(Durability survives) {
        this.durability = requireNonNull(survives, "survives");
        return this;
    }

    /**
     * Checks the database and opens the store. Changes nothing: {@link JdbcFlagStore#migrate} creates the tables.
     *
     * @throws IllegalStateException if a column is missing, or if the database may lose acknowledged data; the message
     *     names the columns, or the settings to change
     * @throws FlagStoreException if the database cannot be queried
     */
    public JdbcFlagStore open() {
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            Schema.check(Schema.missing(connection, Schema.COLUMNS), "JdbcFlagStore.migrate");
            if (DatabaseFile.isOpenToOthers(connection)) {
                LoggerFactory.getLogger(JdbcFlagStore.class)
                        .warn("database-open-to-others: allow only the owner of its file, with chmod 600");
            }
            check(unsafeDurability ? List.of() : dialect.unsafeSettings(connection));
            return new JdbcFlagStore(new OwnTransactions(dataSource, dialect, durability), dialect);
        } catch (SQLException e) {
            throw new FlagStoreException("The database could not be opened", e);
        }
    }

    static void check(List<String> unsafe) {
        if (!unsafe.isEmpty()) {
            throw new IllegalStateException("The database may lose what it acknowledged. " + String.join(". ", unsafe)
                    + ". Or allow it with allowUnsafeDurability()");
        }
    }
}
