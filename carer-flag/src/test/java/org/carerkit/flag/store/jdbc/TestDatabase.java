package org.carerkit.flag.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The databases that the store is for. PostgreSQL is a server of our own that goes when the tests are over. */
enum TestDatabase {
    H2 {
        @Override
        DataSource empty() {
            Path file = Path.of("target", "test-databases", UUID.randomUUID().toString())
                    .toAbsolutePath();
            return DataSources.h2("jdbc:h2:file:" + file + ";WRITE_DELAY=0;REUSE_SPACE=FALSE");
        }

        @Override
        void clear(Connection connection) throws SQLException {
            execute(connection, "drop all objects");
        }
    },

    POSTGRESQL {
        @Override
        DataSource empty() {
            return postgres("");
        }

        @Override
        void clear(Connection connection) throws SQLException {
            String schema = connection.getSchema();
            execute(connection, "drop schema " + schema + " cascade; create schema " + schema);
        }
    };

    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    /** A database without tables that loses nothing. */
    abstract DataSource empty();

    /** Takes everything out of it. */
    abstract void clear(Connection connection) throws SQLException;

    /** A database with the tables in it, whose connections stay open. */
    DataSource migrated() {
        DataSource dataSource = DataSources.pool(empty());
        JdbcFlagStore.migrate(dataSource);
        return dataSource;
    }

    /** Settings as {@code -c name=value}, for every connection. */
    static PGSimpleDataSource postgres(String options) {
        String schema = "s" + SCHEMAS.incrementAndGet();
        execute(Server.RUNNING.getPostgresDatabase(), "create schema " + schema);
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(Server.RUNNING.getJdbcUrl("postgres", "postgres"));
        dataSource.setCurrentSchema(schema);
        dataSource.setOptions(options);
        return dataSource;
    }

    /** A database without tables, for a process of its own. */
    static String postgresUrl() {
        return postgres("").getURL() + "&user=postgres";
    }

    static void execute(DataSource dataSource, String sql) {
        try (Connection connection = dataSource.getConnection()) {
            execute(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Started once, by the first test that needs it. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
