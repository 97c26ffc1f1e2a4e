package org.carerkit.flag.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carerkit.flag.event.Samples.CARER;
import static org.carerkit.flag.event.Samples.at;
import static org.carerkit.flag.event.Samples.identified;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import javax.sql.DataSource;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.keys.CarerKeysException;
import org.carerkit.flag.keys.FileCarerKeys;
import org.carerkit.flag.keys.InMemoryCarerKeys;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.InMemoryFlagStore;
import org.carerkit.flag.store.jdbc.JdbcFlagStore;
import org.carerkit.flag.store.jdbc.TestStores;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With other keys nobody would be found, and the same people would be recorded a second time. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WrongKeysTest {

    @TempDir
    Path folder;

    @Test
    void keys_of_another_register_are_refused_over_a_store_in_memory() {
        assertOnlyItsKeysOpen(new InMemoryFlagStore());
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void keys_of_another_register_are_refused_over_a_full_database(TestStores database) {
        assertOnlyItsKeysOpen(TestStores.open(database.migrated()));
    }

    @ParameterizedTest
    @EnumSource(TestStores.class)
    void a_database_that_was_filled_before_fingerprints_were_kept_opens_with_its_own_keys_only(TestStores database)
            throws Exception {
        DataSource source = database.migrated();
        CarerKeys own = new InMemoryCarerKeys();
        record(register(TestStores.open(source), own));
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from carer_flag_keys");
        }

        assertRefused(TestStores.open(source), new InMemoryCarerKeys());
        FlagStore again = TestStores.open(source);
        assertThat(register(again, own).history(CARER)).hasSize(1);
        assertThat(again.keysFingerprint()).isPresent();
    }

    @Test
    void a_file_of_only_the_first_key_begins_no_new_register_key_over_a_full_database() throws Exception {
        DataSource source = TestStores.H2.migrated();
        Path file = folder.resolve("carers.keys");
        try (FileCarerKeys keys = FileCarerKeys.open(file)) {
            keys.findOrMake(Set.of(CARER));
            record(register(TestStores.open(source), keys));
        }
        byte[] all = Files.readAllBytes(file);
        for (int length : new int[] {0, 64}) {
            Files.write(file, Arrays.copyOf(all, length));
            try (FileCarerKeys cut = FileCarerKeys.open(file)) {
                assertRefused(TestStores.open(source), cut);
            }
        }
        Files.write(file, all);
        try (FileCarerKeys keys = FileCarerKeys.open(file)) {
            assertThat(register(TestStores.open(source), keys).history(CARER)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw--w----", "rw----r--", "rw-----w-", "rw-rw-rw-"})
    @DisabledOnOs(OS.WINDOWS)
    void a_key_file_that_others_may_use_is_refused(String permissions) throws Exception {
        Path file = folder.resolve("carers.keys");
        FileCarerKeys.open(file).close();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        assertThatThrownBy(() -> FileCarerKeys.open(file))
                .isInstanceOf(CarerKeysException.class)
                .hasMessageContaining("chmod 600");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        FileCarerKeys.open(file).close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_file_of_a_new_database_is_kept_for_its_owner() throws Exception {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("carers") + ";WRITE_DELAY=0;REUSE_SPACE=FALSE");

        JdbcFlagStore.migrate(source);

        assertThat(Files.getPosixFilePermissions(folder.resolve("carers.mv.db")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    private static void assertOnlyItsKeysOpen(FlagStore store) {
        CarerKeys own = new InMemoryCarerKeys();
        record(register(store, own));

        assertRefused(store, new InMemoryCarerKeys());
        assertThat(register(store, own).history(CARER)).hasSize(1);
    }

    private static void assertRefused(FlagStore store, CarerKeys keys) {
        assertThatThrownBy(() -> register(store, keys))
                .isInstanceOf(CarerKeysException.class)
                .hasMessageStartingWith("These are not the keys of this database");
    }

    private static void record(CarerFlagRegister register) {
        assertThat(register.record(RecordCommand.of(identified(1, "i")))).isInstanceOf(RecordResult.Recorded.class);
    }

    private static CarerFlagRegister register(FlagStore store, CarerKeys keys) {
        return CarerFlagRegister.builder(store, Clock.fixed(at(10), ZoneOffset.UTC))
                .keys(keys)
                .build();
    }
}
