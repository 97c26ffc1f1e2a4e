package org.carerkit.flag.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The differences between databases. A database that is not listed is refused, because nobody has shown that it loses
 * nothing.
 */
enum Dialect {
    /** H2 2.5, embedded. */
    H2 {
        @Override
        List<String> unsafeSettings(Connection connection) throws SQLException {
            List<String> unsafe = new ArrayList<>();
            if (!"0".equals(setting(connection, "WRITE_DELAY"))) {
                // otherwise H2 acknowledges a commit up to half a second before it writes it
                unsafe.add("H2 runs with a write delay: add ;WRITE_DELAY=0 to the JDBC URL");
            }
            if (!"false".equalsIgnoreCase(setting(connection, "REUSE_SPACE"))) {
                // after a kill, H2 may take an older part of its file for the newest if parts lie in reused space: of
                // 200 killed processes, 10 had lost acknowledged data
                unsafe.add("H2 reuses space in its file: add ;REUSE_SPACE=FALSE to the JDBC URL");
            }
            if (setting(connection, "info.FILE_SIZE").isEmpty()) {
                unsafe.add("H2 keeps this database in memory: use a jdbc:h2:file: URL");
            }
            return unsafe;
        }

        private String setting(Connection connection, String name) throws SQLException {
            return ask(
                    connection, "select setting_value from information_schema.settings where setting_name = ?", name);
        }

        @Override
        void force(Connection connection) throws SQLException {
            execute(connection, "checkpoint sync");
        }

        @Override
        void lockMigrations(Connection connection) {
            // H2 scripts can run in parallel: every statement leaves existing objects alone
        }
    },

    /** PostgreSQL 17. */
    POSTGRESQL {
        @Override
        List<String> unsafeSettings(Connection connection) throws SQLException {
            List<String> unsafe = new ArrayList<>();
            if (setting(connection, "synchronous_commit").equals("off")) {
                unsafe.add("PostgreSQL runs with synchronous_commit=off: set it to on");
            }
            if (setting(connection, "fsync").equals("off")) {
                unsafe.add("PostgreSQL runs with fsync=off: set it to on");
            }
            return unsafe;
        }

        private String setting(Connection connection, String name) throws SQLException {
            return ask(connection, "select current_setting(?)", name);
        }

        @Override
        void force(Connection connection) {
            // a commit is already on the disk
        }

        @Override
        void lockMigrations(Connection connection) throws SQLException {
            // a lock number of CarerKit's own, released at the end of the transaction
            execute(connection, "select pg_advisory_xact_lock(6034112950177238101)");
        }
    };

    /**
     * The SQL states that mean that another transaction was first: duplicate key (23505), serialisation failure and
     * deadlock (class 40), lock not available (PostgreSQL 55P03), lock timeout (H2 HYT00).
     */
    private static final Set<String> LOST_RACES = Set.of("23505", "40001", "40P01", "55P03", "HYT00");

    /**
     * Returns the settings that could lose an acknowledged commit, each with the change to make; empty if there are
     * none.
     */
    abstract List<String> unsafeSettings(Connection connection) throws SQLException;

    /** Returns true if a commit may be acknowledged before it is on the disk, so that {@link #force} has work to do. */
    boolean commitsMayWait() {
        return this == H2;
    }

    /**
     * Returns true if one statement can make a change and the insert that depends on it, so that no transaction is
     * needed.
     */
    boolean changesAndInsertsAtOnce() {
        return this == POSTGRESQL;
    }

    /**
     * Writes every commit so far to disk, unless the database has already done so. Must run outside a transaction.
     */
    abstract void force(Connection connection) throws SQLException;

    /** Makes other migrations wait until the end of the transaction. */
    abstract void lockMigrations(Connection connection) throws SQLException;

    static Dialect of(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        return switch (product.toUpperCase(Locale.ROOT)) {
            case "H2" -> H2;
            case "POSTGRESQL" -> POSTGRESQL;
            default -> throw new IllegalStateException("The flag store knows H2 and PostgreSQL and no other database");
        };
    }

    static boolean isDuplicate(SQLException e) {
        return "23505".equals(e.getSQLState());
    }

    static boolean isLostRace(SQLException e) {
        return LOST_RACES.contains(e.getSQLState());
    }

    private static String ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
