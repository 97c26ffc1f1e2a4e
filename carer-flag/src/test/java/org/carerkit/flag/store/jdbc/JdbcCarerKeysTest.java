package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.keys.CarerKeys;
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
}
