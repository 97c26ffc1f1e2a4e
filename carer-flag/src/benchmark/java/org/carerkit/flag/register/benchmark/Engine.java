package org.carerkit.flag.register.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** One of the two databases, with as many empty ones in it as are needed, all of which lose nothing. */
abstract class Engine implements AutoCloseable {

    private final String name;
    private int made;

    private Engine(String name) {
        this.name = name;
    }

    /** A server of our own, with every setting that keeps what was committed. */
    static Engine postgreSql() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start();
        return new Engine("PostgreSQL") {
            @Override
            String url(String database) throws SQLException {
                try (Connection connection = server.getPostgresDatabase().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute("create database " + database);
                }
                return server.getJdbcUrl("postgres", database);
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }

    /** In files under {@code target}. */
    static Engine h2() throws IOException {
        Path folder = Path.of("target", "benchmark-h2").toAbsolutePath();
        delete(folder);
        return new Engine("H2") {
            @Override
            String url(String database) {
                return "jdbc:h2:file:" + folder.resolve(database) + ";WRITE_DELAY=0;REUSE_SPACE=FALSE";
            }

            @Override
            public void close() throws IOException {
                delete(folder);
            }
        };
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
                for (Path file : all) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Whether each question goes to another process. */
    boolean isServer() {
        return name.equals("PostgreSQL");
    }

    abstract String url(String database) throws SQLException;

    /** A pool as a host has it, over a database without tables. */
    HikariDataSource database() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url("d" + ++made));
        if (name.equals("H2")) {
            config.setUsername("sa");
        }
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    @Override
    public abstract void close() throws IOException;

    @Override
    public String toString() {
        return name;
    }
}
