package org.carerkit.flag.store.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.carerkit.flag.store.FlagStore;

/** The databases, for tests of other packages, and everything that each of them holds. */
public enum TestStores {
    /** A file. */
    H2(TestDatabase.H2) {
        @Override
        public List<byte[]> dump(DataSource dataSource) throws SQLException, IOException {
            List<byte[]> dump = new ArrayList<>(List.of(script(dataSource)));
            Path file = Path.of(one(dataSource, "select database_path()") + ".mv.db");
            try (Connection connection = dataSource.getConnection();
                    Statement statement = connection.createStatement()) {
                // what was deleted stays in the file until it is written anew
                statement.execute("shutdown compact");
            }
            dump.add(Files.readAllBytes(file));
            return dump;
        }

        private byte[] script(DataSource dataSource) throws SQLException {
            return all(dataSource, "script").getBytes(StandardCharsets.UTF_8);
        }
    },

    /** A schema. */
    POSTGRESQL(TestDatabase.POSTGRESQL) {
        @Override
        public List<byte[]> dump(DataSource dataSource) throws SQLException, IOException {
            ByteArrayOutputStream dump = new ByteArrayOutputStream();
            String tables = all(
                    dataSource,
                    "select table_name from information_schema.tables where table_schema = current_schema()");
            for (String table : tables.lines().toList()) {
                dump.write(
                        all(dataSource, "select t::text from " + table + " t").getBytes(StandardCharsets.UTF_8));
            }
            return List.of(dump.toByteArray());
        }
    };

    private final TestDatabase database;

    TestStores(TestDatabase database) {
        this.database = database;
    }

    /** A database with the tables in it. */
    public DataSource migrated() {
        return database.migrated();
    }

    /** A store in it. */
    public static FlagStore open(DataSource dataSource) {
        return JdbcFlagStore.on(dataSource).open();
    }

    /** Everything in it, as text and as it lies on the disk; bytes as hexadecimal digits. */
    public abstract List<byte[]> dump(DataSource dataSource) throws SQLException, IOException;

    private static String one(DataSource dataSource, String sql) throws SQLException {
        return all(dataSource, sql).strip();
    }

    static String all(DataSource dataSource, String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString();
    }
}
