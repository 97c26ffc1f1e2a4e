package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.keys.CarerKeysException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JdbcCarerKeysTest {

    private static final CarerId ONE = new CarerId(new UUID(1, 1));
    private static final CarerId TWO = new CarerId(new UUID(2, 2));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void keys_are_the_same_for_every_process_until_they_are_destroyed(TestDatabase database) {
        DataSource dataSource = DataSources.pool(database.empty());
        assertThatIllegalStateException()
                .isThrownBy(() -> JdbcCarerKeys.open(dataSource))
                .withMessageContaining("carer_flag_key.secret");
        JdbcCarerKeys.migrate(dataSource);
        JdbcCarerKeys.migrate(dataSource);
        CarerKeys keys = JdbcCarerKeys.open(dataSource);
        CarerKeys elsewhere = JdbcCarerKeys.open(dataSource);

        Map<CarerId, CarerKey> one = keys.findOrMake(Set.of(ONE));
        Map<CarerId, CarerKey> both = elsewhere.findOrMake(Set.of(ONE, TWO));

        assertThat(both).hasSize(2).containsAllEntriesOf(one);
        assertThat(keys.registerKey()).isEqualTo(elsewhere.registerKey()).isNotIn(both.values());
        keys.destroy(ONE);
        assertThat(elsewhere.find(Set.of(ONE, TWO))).containsOnlyKeys(TWO);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_statement_that_fails_in_a_batch_of_keys_leaves_none_of_them(TestDatabase database) throws SQLException {
        DataSource dataSource = DataSources.pool(database.empty());
        JdbcCarerKeys.migrate(dataSource);
        CarerKeys keys = JdbcCarerKeys.open(dataSource);
        Set<CarerId> batch =
                LongStream.rangeClosed(1, 9).mapToObj(JdbcCarerKeysTest::carer).collect(Collectors.toSet());
        Map<CarerId, CarerKey> given = keys.findOrMake(Set.of(carer(9)));
        run(
                dataSource,
                "alter table carer_flag_key add constraint full_disk check (carer <> '" + carer(5).value() + "')");

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> keys.findOrMake(batch))
                    .isInstanceOf(CarerKeysException.class)
                    .hasMessage("Keys could not be kept");
            assertThat(keys.find(batch)).isEqualTo(given);
        }
        given = keys.findOrMake(Set.of(carer(1), carer(9)));
        run(dataSource, "alter table carer_flag_key drop constraint full_disk");
        assertThat(keys.findOrMake(batch)).hasSize(9).containsAllEntriesOf(given);
    }

    private static void run(DataSource dataSource, String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    private static CarerId carer(long number) {
        return new CarerId(new UUID(0, number));
    }
}
