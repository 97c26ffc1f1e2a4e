package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.store.jdbc.StoredEvents.append;
import static org.carerkit.flag.store.jdbc.StoredEvents.carer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.carerkit.flag.store.Append.NewOutboxEntry;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.SentNotices.Sent;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Eight senders on two stores, each with connections of its own, sign the same notices in an order of their own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NumbersAtOnceTest {

    private static final int SENDERS = 8;
    private static final int NOTICES = 60;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void no_number_is_given_twice_and_every_notice_has_one(TestDatabase database) throws Exception {
        DataSource dataSource = database.empty();
        JdbcFlagStore.migrate(dataSource);
        List<FlagStore> stores = List.of(
                JdbcFlagStore.on(DataSources.pool(dataSource)).open(),
                JdbcFlagStore.on(DataSources.pool(dataSource)).open());
        List<UUID> notices = new ArrayList<>();
        for (int i = 0; i < NOTICES; i++) {
            UUID id = new UUID(7, i);
            notices.add(id);
            stores.get(0)
                    .append(append(carer(i), "event " + i)
                            .sending(List.of(new NewOutboxEntry(id, "school", id, bytes(i), Instant.EPOCH))));
        }
        ExecutorService executor = Executors.newFixedThreadPool(SENDERS);
        List<Callable<List<Sent>>> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            int sender = i;
            senders.add(() -> signed(stores.get(sender % 2), notices, sender));
        }
        List<List<Sent>> all = new ArrayList<>();
        try {
            for (Future<List<Sent>> one : executor.invokeAll(senders)) {
                all.add(one.get());
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(all).allMatch(all.get(0)::equals);
        assertThat(all.get(0)).extracting(sent -> sent.place().epoch()).containsOnly(epochOf(all));
        assertThat(all.get(0).stream().map(sent -> sent.place().sequence()).toList())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, NOTICES).boxed().toList());
    }

    private static UUID epochOf(List<List<Sent>> all) {
        return all.get(0).get(0).place().epoch();
    }

    /** Returns what is kept of each notice, in the order of the notices. */
    private static List<Sent> signed(FlagStore store, List<UUID> notices, int sender) {
        List<UUID> shuffled = new ArrayList<>(notices);
        Collections.shuffle(shuffled, new Random(sender));
        shuffled.forEach(notice -> sign(store, notice, sender));
        return notices.stream().map(notice -> sign(store, notice, sender)).toList();
    }

    private static Sent sign(FlagStore store, UUID notice, int sender) {
        return store.sentNotices()
                .sentOr(notice, bytes(1), place -> new Sent(place, "key", Instant.EPOCH, bytes(sender)))
                .orElseThrow();
    }

    private static Bytes bytes(int value) {
        return Bytes.of(new byte[] {(byte) value});
    }
}
