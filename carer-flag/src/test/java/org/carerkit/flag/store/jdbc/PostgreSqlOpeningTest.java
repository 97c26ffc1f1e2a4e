package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.carerkit.flag.event.Samples.CARER;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PostgreSqlOpeningTest {

    @Test
    void a_database_without_the_tables_is_refused_by_name_of_what_is_missing() {
        DataSource dataSource = TestDatabase.POSTGRESQL.empty();

        assertThatIllegalStateException()
                .isThrownBy(() -> JdbcFlagStore.on(dataSource).open())
                .withMessageContaining("carer_flag_event.payload")
                .withMessageContaining("migrate");
    }

    @ParameterizedTest
    @CsvSource({
        "carer_flag_history, version",
        "carer_flag_event, event_id",
        "carer_flag_event, recorded_at",
        "carer_flag_event, digest",
        "carer_flag_event, payload",
    })
    void a_missing_column_is_refused_by_name(String table, String column) {
        DataSource dataSource = TestDatabase.POSTGRESQL.migrated();
        TestDatabase.execute(dataSource, "alter table " + table + " drop column " + column);

        assertThatIllegalStateException()
                .isThrownBy(() -> JdbcFlagStore.on(dataSource).open())
                .withMessage("The database lacks " + table + "." + column
                        + ": run JdbcFlagStore.migrate, or the scripts beside that class");
    }

    @Test
    void connections_that_acknowledge_before_they_write_are_refused_with_the_setting_to_change() {
        DataSource dataSource = TestDatabase.postgres("-c synchronous_commit=off");
        JdbcFlagStore.migrate(dataSource);

        assertThatIllegalStateException()
                .isThrownBy(() -> JdbcFlagStore.on(dataSource).open())
                .withMessageContaining("synchronous_commit=off: set it to on")
                .withMessageContaining("allowUnsafeDurability()");
        assertThat(JdbcFlagStore.on(dataSource)
                        .allowUnsafeDurability()
                        .open()
                        .history(CARER)
                        .version())
                .isZero();
    }

    @Test
    void a_server_that_does_not_wait_for_its_disk_is_refused_with_the_setting_to_change() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            DataSource dataSource = server.getPostgresDatabase();
            JdbcFlagStore.migrate(dataSource);

            assertThatIllegalStateException()
                    .isThrownBy(() -> JdbcFlagStore.on(dataSource).open())
                    .withMessage("The database may lose what it acknowledged. PostgreSQL runs with fsync=off: set it to"
                            + " on. Or allow it with allowUnsafeDurability()");
        }
    }

    @Test
    void many_may_migrate_at_once() throws Exception {
        DataSource dataSource = TestDatabase.POSTGRESQL.empty();
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> migrations = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                migrations.add(executor.submit(() -> JdbcFlagStore.migrate(dataSource)));
            }
            for (Future<?> migration : migrations) {
                migration.get();
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(JdbcFlagStore.on(dataSource).open().history(CARER).version()).isZero();
    }
}
