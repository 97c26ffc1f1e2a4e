package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.store.jdbc.StoredEvents.append;
import static org.carerkit.flag.store.jdbc.StoredEvents.carer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.AppendResult.Appended;
import org.carerkit.flag.store.FlagStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixteen writers on seven carers. Each makes 50 appends; as many as {@code -Dwriters.appends} says, where it is set. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WritersAtOnceTest {

    private static final int WRITERS = 16;
    private static final int CARERS = 7;
    private static final int APPENDS = Integer.getInteger("writers.appends", 50);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void single_appends_lose_nothing(TestDatabase database) throws Exception {
        FlagStore store = JdbcFlagStore.on(database.migrated()).open();

        atOnce(writer -> {
            for (int i = 0; i < APPENDS; i++) {
                assertThat(store.append(append(carer((writer + i) % CARERS), writer + "-" + i)))
                        .isInstanceOf(Appended.class);
            }
        });

        assertThat(StoredEvents.verify(store)).isEqualTo((long) WRITERS * APPENDS);
    }

    /** Every call touches every carer, each writer in an order of its own: taken in that order they would deadlock. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void bulk_appends_in_any_order_lose_nothing(TestDatabase database) throws Exception {
        FlagStore store = JdbcFlagStore.on(database.migrated()).open();
        int calls = Math.max(1, APPENDS / CARERS);

        atOnce(writer -> {
            Random random = new Random(writer);
            for (int call = 0; call < calls; call++) {
                List<Append> appends = new ArrayList<>();
                for (int i = 0; i < CARERS; i++) {
                    appends.add(append(carer(i), writer + "-" + call + "-" + i));
                }
                Collections.shuffle(appends, random);
                List<AppendResult> results = store.appendAll(appends);
                assertThat(results).hasSize(CARERS).hasOnlyElementsOfType(Appended.class);
            }
        });

        assertThat(StoredEvents.verify(store)).isEqualTo((long) WRITERS * calls * CARERS);
    }

    /** The same events from everybody: ids are taken in opposite orders, and all get the same answer. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void the_same_events_from_all_are_stored_once(TestDatabase database) throws Exception {
        FlagStore store = JdbcFlagStore.on(database.migrated()).open();
        int rounds = Math.max(1, APPENDS / 10);

        atOnce(writer -> {
            for (int round = 0; round < rounds; round++) {
                String one = round + "-one";
                String two = round + "-two";
                Append append = writer % 2 == 0
                        ? append(carer(round % CARERS), one, two)
                        : append(carer(round % CARERS), two, one);
                assertThat(store.append(append)).isInstanceOf(Appended.class);
            }
        });

        assertThat(StoredEvents.verify(store)).isEqualTo(2L * rounds);
    }

    /** What one writer does. */
    @FunctionalInterface
    private interface Writer {
        void write(int number) throws Exception;
    }

    private static void atOnce(Writer writer) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<Integer>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int number = i;
                writers.add(() -> {
                    writer.write(number);
                    return number;
                });
            }
            for (Future<Integer> done : executor.invokeAll(writers)) {
                done.get();
            }
        } finally {
            executor.shutdownNow();
        }
    }
}
