package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.id;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.ChainLink;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.History;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JdbcFlagStoreTest {

    @TempDir
    private Path folder;

    @Test
    void what_was_stored_is_there_after_the_database_was_closed() throws SQLException {
        JdbcDataSource dataSource = h2(";WRITE_DELAY=0;REUSE_SPACE=FALSE");
        JdbcFlagStore.migrate(dataSource);
        FlagStore store = JdbcFlagStore.on(dataSource).open();
        store.append(append("a"));
        History before = store.history(CARER);
        execute(dataSource, "shutdown");

        FlagStore again = JdbcFlagStore.on(dataSource).open();

        assertThat(before.events()).hasSize(1);
        assertThat(again.history(CARER)).isEqualTo(before);
        assertThat(StoredEvents.carers(again, Optional.empty())).containsExactly(CARER);
    }

    @Test
    void migrating_again_changes_nothing() {
        JdbcDataSource dataSource = h2(";WRITE_DELAY=0;REUSE_SPACE=FALSE");
        JdbcFlagStore.migrate(dataSource);
        JdbcFlagStore.on(dataSource).open().append(append("a"));

        JdbcFlagStore.migrate(dataSource);

        assertThat(JdbcFlagStore.on(dataSource).open().history(CARER).version()).isEqualTo(1);
    }

    @Test
    void a_database_without_the_tables_is_refused_by_name_of_what_is_missing() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        JdbcFlagStore.on(h2(";WRITE_DELAY=0;REUSE_SPACE=FALSE")).open())
                .withMessageContaining("carer_flag_event.payload")
                .withMessageContaining("migrate");
    }

    static Stream<String> columns() {
        return Schema.COLUMNS.stream();
    }

    @ParameterizedTest
    @MethodSource("columns")
    void a_missing_column_is_refused_by_name(String column) throws SQLException {
        JdbcDataSource dataSource = memory();
        JdbcFlagStore.migrate(dataSource);
        lose(dataSource, column);

        assertThatIllegalStateException()
                .isThrownBy(() -> JdbcFlagStore.on(dataSource).open())
                .withMessage("The database lacks " + column
                        + ": run JdbcFlagStore.migrate, or the scripts beside that class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"carer_flag_key.carer", "carer_flag_key.secret"})
    void a_missing_column_of_the_keys_is_refused_by_name(String column) throws SQLException {
        JdbcDataSource dataSource = memory();
        JdbcCarerKeys.migrate(dataSource);
        lose(dataSource, column);

        assertThatIllegalStateException()
                .isThrownBy(() -> JdbcCarerKeys.open(dataSource))
                .withMessageStartingWith("The database lacks " + column + ": run JdbcCarerKeys.migrate");
    }

    /** So that none is forgotten in the list that is looked for. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void every_column_that_the_scripts_make_is_looked_for(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        JdbcCarerKeys.migrate(dataSource);
        List<String> made = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                ResultSet columns = connection
                        .getMetaData()
                        .getColumns(connection.getCatalog(), connection.getSchema(), null, null)) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (!table.equals("carer_flag_migration")) {
                    made.add(table + "." + columns.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }

        assertThat(Stream.of(Schema.COLUMNS, Schema.KEY_COLUMNS).flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(made);
    }

    @Test
    void a_database_that_writes_later_is_refused_with_the_setting_to_change() {
        JdbcDataSource dataSource = h2("");
        JdbcFlagStore.migrate(dataSource);

        assertThatIllegalStateException()
                .isThrownBy(() -> JdbcFlagStore.on(dataSource).open())
                .withMessageContaining(";WRITE_DELAY=0")
                .withMessageContaining("allowUnsafeDurability()");
        assertThat(JdbcFlagStore.on(dataSource)
                        .allowUnsafeDurability()
                        .open()
                        .history(CARER)
                        .version())
                .isZero();
    }

    /** What may not survive a kill does not survive more. */
    @ParameterizedTest
    @EnumSource(Durability.class)
    void a_database_that_reuses_space_is_refused_with_the_setting_to_change(Durability durability) {
        JdbcDataSource dataSource = h2(";WRITE_DELAY=0");
        JdbcFlagStore.migrate(dataSource);

        assertThatIllegalStateException()
                .isThrownBy(() ->
                        JdbcFlagStore.on(dataSource).durability(durability).open())
                .withMessageContaining(";REUSE_SPACE=FALSE");
    }

    @Test
    void keys_in_a_database_that_reuses_space_are_refused() {
        JdbcDataSource dataSource = h2(";WRITE_DELAY=0");
        JdbcCarerKeys.migrate(dataSource);

        assertThatIllegalStateException()
                .isThrownBy(() -> JdbcCarerKeys.open(dataSource))
                .withMessageContaining(";REUSE_SPACE=FALSE");
    }

    /** Only {@code CHECKPOINT SYNC} empties H2's write buffer; the test cannot pull the plug and asks whether it was run. */
    @Test
    void a_store_that_survives_power_loss_brings_every_append_to_the_disk() throws SQLException {
        List<String> run = new ArrayList<>();
        DataSource dataSource = h2(";WRITE_DELAY=0;REUSE_SPACE=FALSE");
        JdbcFlagStore.migrate(dataSource);
        DataSource noted = DataSources.noting(dataSource, run);

        JdbcFlagStore.on(noted).open().append(append("a"));
        assertThat(run).doesNotContain("checkpoint sync");

        FlagStore store =
                JdbcFlagStore.on(noted).durability(Durability.POWER_LOSS).open();
        store.append(append("b"));
        assertThat(run).endsWith("commit", "checkpoint sync");
        run.clear();
        store.append(append("b"));
        assertThat(run)
                .as("whoever wrote it may have been stopped before it came to the disk")
                .endsWith("commit", "checkpoint sync");
    }

    @Test
    void a_database_in_memory_is_refused() {
        JdbcDataSource dataSource = DataSources.h2("jdbc:h2:mem:refused;DB_CLOSE_DELAY=-1;WRITE_DELAY=0");
        JdbcFlagStore.migrate(dataSource);

        assertThatIllegalStateException()
                .isThrownBy(() -> JdbcFlagStore.on(dataSource).open())
                .withMessageContaining("in memory");
    }

    @Test
    void a_connection_is_given_back_as_it_was() throws SQLException {
        JdbcDataSource dataSource = h2(";WRITE_DELAY=0;REUSE_SPACE=FALSE");
        JdbcFlagStore.migrate(dataSource);
        try (Connection connection = dataSource.getConnection()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            FlagStore store = JdbcFlagStore.on(DataSources.one(connection)).open();
            store.append(append("a"));
            store.history(CARER);

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        }
    }

    @Test
    void a_database_that_fails_is_an_exception_that_says_what_was_tried_and_nothing_of_the_event() throws SQLException {
        JdbcDataSource dataSource = h2(";WRITE_DELAY=0;REUSE_SPACE=FALSE");
        JdbcFlagStore.migrate(dataSource);
        FlagStore store = JdbcFlagStore.on(dataSource).open();
        execute(dataSource, "drop table carer_flag_event");

        assertThatExceptionOfType(FlagStoreException.class)
                .isThrownBy(() -> store.append(append("a")))
                .withMessage("Events could not be appended")
                .satisfies(e ->
                        assertThat(String.valueOf(e.getCause().getMessage())).doesNotContain("xyzzy"));
        assertThatExceptionOfType(FlagStoreException.class)
                .isThrownBy(() -> store.history(CARER))
                .withMessage("A history could not be read");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_failed_append_repeats_nothing_of_the_event_in_any_of_its_messages(TestDatabase database) {
        DataSource dataSource = database.migrated();
        JdbcFlagStore store = JdbcFlagStore.on(dataSource).open();
        TestDatabase.execute(
                dataSource, "alter table carer_flag_event add constraint refuses check (version > 1000000)");

        assertThatExceptionOfType(FlagStoreException.class)
                .isThrownBy(() -> store.append(append("a")))
                .withMessage("Events could not be appended")
                .satisfies(e -> assertThat(stackTrace(e))
                        .contains("SQLState 235")
                        .doesNotContain("xyzzy")
                        .doesNotContainIgnoringCase("78797a7a79")
                        .doesNotContain(CARER.toString()));
    }

    private static JdbcDataSource memory() {
        return DataSources.h2("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** As if it had never been made. */
    private static void lose(DataSource dataSource, String column) throws SQLException {
        String[] parts = column.split("\\.", -1);
        execute(dataSource, "alter table " + parts[0] + " alter column " + parts[1] + " rename to lost");
    }

    private JdbcDataSource h2(String settings) {
        return DataSources.h2("jdbc:h2:file:" + folder.resolve("flags") + settings);
    }

    private static Append append(String name) {
        Bytes bytes = Bytes.of("xyzzy".getBytes(StandardCharsets.UTF_8));
        return Append.of(CARER, List.of(new NewEvent(id(name), bytes, bytes)), ChainLink.sha256(), at(1));
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
