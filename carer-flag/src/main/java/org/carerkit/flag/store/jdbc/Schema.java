package org.carerkit.flag.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The tables: the scripts that create them, and the check of their columns, whoever ran the scripts. */
final class Schema {

    /** The scripts in the order of their versions; the name contains the number. */
    static final List<String> SCRIPTS = List.of(
            "V1__flag_history.sql", "V2__outbox_handed_over.sql", "V3__sent_notices.sql", "V4__keys_fingerprint.sql");

    /** Every column that the store reads or writes, as {@code table.column}. */
    static final List<String> COLUMNS = Stream.of(
                    "history: carer version link erased change_number details counted state since source setting"
                            + " review_due kinds kinds_until",
                    "event: carer version event_id recorded_at digest payload link",
                    "state: carer place state from_at until_at",
                    "referral: carer place made answer_by answered closed",
                    "lookup: hash carer",
                    "outbox: id sequence carer connector notice sealed due attempts handed_over dead reason claim"
                            + " sent_epoch sent_number signed_by signed_at signature",
                    "sent_epoch: id epoch",
                    "sent_number: epoch recipient last_number",
                    "erased_count: counted_by name total",
                    "change: id last_number",
                    "log: position carer version link",
                    "keys: id fingerprint",
                    "log_state: id leaves change_cursor frontier head_size head_root head_at")
            .flatMap(Schema::columns)
            .toList();

    /** Every column that {@link JdbcCarerKeys} uses. */
    static final List<String> KEY_COLUMNS =
            Stream.of("key: carer secret").flatMap(Schema::columns).toList();

    private static final String LOG = "carer_flag_migration";

    private Schema() {}

    private static Stream<String> columns(String table) {
        String[] parts = table.split("[: ]+");
        return Arrays.stream(parts).skip(1).map(column -> "carer_flag_" + parts[0] + "." + column);
    }

    /** Runs the scripts that have not run yet, in order. */
    static void migrate(Connection connection) throws SQLException {
        Dialect.of(connection).lockMigrations(connection);
        execute(connection, "create table if not exists " + LOG + " (version integer not null primary key)");
        Set<Integer> done = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select version from " + LOG)) {
            while (rows.next()) {
                done.add(rows.getInt(1));
            }
        }
        if (done.isEmpty()) {
            DatabaseFile.keepForOwner(connection);
        }
        for (String script : SCRIPTS) {
            int version = Integer.parseInt(script.substring(1, script.indexOf("__")));
            if (!done.contains(version)) {
                run(connection, script);
                done(connection, version);
            }
        }
    }

    /** Refuses a database in which columns are missing. */
    static void check(List<String> missing, String migrate) {
        if (!missing.isEmpty()) {
            throw new IllegalStateException("The database lacks " + String.join(", ", missing) + ": run " + migrate
                    + ", or the scripts beside that class");
        }
    }

    /** Returns the missing columns, as {@code table.column}; empty if the store can work. */
    static List<String> missing(Connection connection, List<String> columns) throws SQLException {
        Set<String> found = new HashSet<>();
        try (ResultSet there =
                connection.getMetaData().getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (there.next()) {
                String column = there.getString("TABLE_NAME") + "." + there.getString("COLUMN_NAME");
                found.add(column.toLowerCase(Locale.ROOT));
            }
        }
        return columns.stream().filter(column -> !found.contains(column)).toList();
    }

    /** Runs a script and returns its name. */
    static String run(Connection connection, String script) throws SQLException {
        execute(connection, text(script));
        return script;
    }

    private static void done(Connection connection, int version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + LOG + " (version) values (?)")) {
            insert.setInt(1, version);
            insert.executeUpdate();
        }
    }

    private static String text(String script) {
        try (InputStream stream = Schema.class.getResourceAsStream(script)) {
            if (stream == null) {
                throw new IllegalStateException("No resource " + script);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
