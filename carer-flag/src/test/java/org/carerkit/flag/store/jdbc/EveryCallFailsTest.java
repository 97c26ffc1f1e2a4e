package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.store.jdbc.StoredEvents.append;
import static org.carerkit.flag.store.jdbc.StoredEvents.carer;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.AppendResult.Appended;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.StoredEvent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Call 1 of JDBC fails, then call 2 and so on, until the operation comes to its end: once and for ever, with and without
 * the effect of the call, with a lost connection and with a deadlock.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryCallFailsTest extends FailingCalls {

    private int carers;

    @ParameterizedTest
    @MethodSource("databases")
    void an_append_is_whole_or_not_there_and_the_retry_settles_it(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        JdbcFlagStore sound = JdbcFlagStore.on(dataSource).open();
        try (Connection connection = dataSource.getConnection()) {
            everywhere(connection, () -> appends(sound, Durability.PROCESS_KILL, 1, 0));
            everywhere(connection, () -> appends(sound, Durability.POWER_LOSS, 1, 1));
            everywhere(connection, () -> appends(sound, Durability.PROCESS_KILL, 3, 1));
        }
        report(database, "append and appendAll");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_host_s_transaction_that_fails_and_is_rolled_back_leaves_nothing(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        JdbcFlagStore sound = JdbcFlagStore.on(dataSource).open();
        try (Connection connection = dataSource.getConnection()) {
            everywhere(connection, () -> within(connection, sound));
        }
        report(database, "within");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_read_gives_everything_or_fails(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        JdbcFlagStore sound = JdbcFlagStore.on(dataSource).open();
        sound.appendAll(List.of(append(carer(1), "a", "b"), append(carer(2), "c")));
        try (Connection connection = dataSource.getConnection()) {
            everywhere(
                    connection,
                    () -> reads(
                            store -> {
                                assertThat(store.history(carer(1)).events())
                                        .extracting(StoredEvent::id)
                                        .containsExactly(StoredEvents.id("a"), StoredEvents.id("b"));
                            },
                            sound));
            everywhere(
                    connection,
                    () -> reads(
                            store -> assertThat(StoredEvents.carers(store, Optional.empty()))
                                    .containsExactly(carer(1), carer(2)),
                            sound));
        }
        report(database, "history and carers");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_migration_that_failed_can_be_run_again(TestDatabase database) throws SQLException {
        boolean struck = true;
        try (Connection connection = database.empty().getConnection()) {
            for (int call = 1; struck; call++) {
                for (Faults.Effect effect : Faults.Effect.values()) {
                    for (Faults.Calls calls : List.of(Faults.Calls.ONCE, Faults.Calls.FOR_EVER)) {
                        database.clear(connection);
                        struck = migrates(connection, Faults.at(connection, call, calls, effect, CONNECTION_LOST));
                        points++;
                    }
                }
            }
        }
        report(database, "migrate and open");
    }

    private static boolean migrates(Connection connection, Faults faults) throws SQLException {
        tolerant(() -> {
            JdbcFlagStore.migrate(faults.dataSource());
            JdbcFlagStore.on(faults.dataSource()).open();
        });
        reset(connection);
        DataSource sound = DataSources.one(connection);
        JdbcFlagStore.migrate(sound);
        JdbcFlagStore store = JdbcFlagStore.on(sound).open();
        store.append(append(carer(1), "a"));
        assertThat(StoredEvents.verify(store)).isEqualTo(1);
        return faults.struck();
    }

    /** So many appends in one call, to histories that have so many events. */
    private Operation appends(JdbcFlagStore sound, Durability durability, int count, int eventsBefore) {
        int first = carers + 1;
        carers += count;
        List<CarerId> mine = IntStream.range(first, first + count)
                .mapToObj(StoredEvents::carer)
                .toList();
        for (CarerId carer : mine) {
            for (int i = 0; i < eventsBefore; i++) {
                sound.append(append(carer, carer + " before " + i));
            }
        }
        List<Append> appends = mine.stream()
                .map(carer -> append(carer, carer + " one", carer + " two")
                        .expecting(sound.history(carer).head()))
                .toList();
        return new Operation() {
            @Override
            public void attempt(Faults faults) {
                boolean acknowledged = tolerant(() -> assertAppended(
                        store(faults.dataSource(), sound, durability).appendAll(appends), eventsBefore));
                List<Long> versions = mine.stream()
                        .map(carer -> sound.history(carer).version())
                        .toList();
                // all of them or none, and all if it said so
                assertThat(versions).containsOnly(acknowledged ? eventsBefore + 2L : versions.get(0));
                assertThat(versions.get(0)).isIn((long) eventsBefore, eventsBefore + 2L);
            }

            @Override
            public void settle() {
                assertAppended(sound.appendAll(appends), eventsBefore);
                long events = 0;
                for (CarerId carer : mine) {
                    events += StoredEvents.verify(sound.history(carer));
                }
                assertThat(events).isEqualTo(count * (eventsBefore + 2L));
            }
        };
    }

    private Operation within(Connection connection, JdbcFlagStore sound) {
        carers++;
        Append append = append(carer(carers), carers + " one", carers + " two");
        return new Operation() {
            @Override
            public void attempt(Faults faults) throws SQLException {
                connection.setAutoCommit(false);
                boolean acknowledged = tolerant(() ->
                        assertAppended(List.of(sound.within(faults.connection()).append(append)), 0));
                if (acknowledged) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
                assertThat(sound.history(append.carer()).version()).isEqualTo(acknowledged ? 2 : 0);
            }

            @Override
            public void settle() {
                assertAppended(List.of(sound.append(append)), 0);
                assertThat(StoredEvents.verify(sound.history(append.carer()))).isEqualTo(2);
            }
        };
    }

    private static Operation reads(Consumer<FlagStore> check, JdbcFlagStore sound) {
        return new Operation() {
            @Override
            public void attempt(Faults faults) {
                tolerant(() -> check.accept(store(faults.dataSource(), sound, Durability.PROCESS_KILL)));
            }

            @Override
            public void settle() {
                check.accept(sound);
            }
        };
    }

    private static void assertAppended(List<AppendResult> results, long eventsBefore) {
        assertThat(results).isNotEmpty().allSatisfy(result -> {
            assertThat(result).isInstanceOf(Appended.class);
            assertThat(((Appended) result).events())
                    .extracting(StoredEvent::version)
                    .containsExactly(eventsBefore + 1, eventsBefore + 2);
        });
    }
}
