package org.carerkit.flag.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.flag.store.jdbc.StoredEvents.NOW;
import static org.carerkit.flag.store.jdbc.StoredEvents.append;
import static org.carerkit.flag.store.jdbc.StoredEvents.carer;
import static org.carerkit.flag.store.jdbc.StoredEvents.id;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.keys.CarerKey;
import org.carerkit.flag.keys.CarerKeys;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.Append.NewOutboxEntry;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.AuditLog.LogAppend;
import org.carerkit.flag.store.AuditLog.LogHead;
import org.carerkit.flag.store.AuditLog.LogLeaf;
import org.carerkit.flag.store.AuditLog.LogState;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.FlagCounts.By;
import org.carerkit.flag.store.FlagCounts.ErasedCount;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.FlagRow.ReferralRow;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History.HistoryHead;
import org.carerkit.flag.store.Outbox.HandOver;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.OutboxEntry.OutboxState;
import org.carerkit.flag.store.OutboxOutcome;
import org.carerkit.flag.store.StateInterval;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** As {@link EveryCallFailsTest}, for what is not an append: erasing, flags, lists, changes, outbox, audit log and keys. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryCallOfTheRestFailsTest extends FailingCalls {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private int carers;
    private int erased;

    /** What is tried through a faulty store, and what has to be true afterwards. */
    private Operation operation(Consumer<FlagStore> attempt, JdbcFlagStore sound, Runnable settle) {
        return new Operation() {
            @Override
            public void attempt(Faults faults) {
                tolerant(() -> attempt.accept(store(faults.dataSource(), sound, Durability.PROCESS_KILL)));
            }

            @Override
            public void settle() {
                settle.run();
            }
        };
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_append_with_flags_and_entries_is_whole_or_not_there(TestDatabase database) throws SQLException {
        run(database, "append with flags and outbox", sound -> {
            CarerId carer = next();
            Append append = withFlag(carer, FlagState.ACTIVE);
            return operation(store -> store.append(append), sound, () -> {
                boolean there = sound.history(carer).version() > 0;
                assertFlag(sound, carer, there ? Optional.of(FlagState.ACTIVE) : Optional.empty());
                assertThat(waiting(sound, carer)).hasSize(there ? 1 : 0);
                sound.append(append);
                assertFlag(sound, carer, Optional.of(FlagState.ACTIVE));
                assertThat(waiting(sound, carer)).hasSize(1);
            });
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void an_erasure_is_whole_or_not_there_and_is_counted_once(TestDatabase database) throws SQLException {
        run(database, "erase", sound -> {
            CarerId carer = next();
            sound.append(withFlag(carer, FlagState.ACTIVE));
            Append last = append(carer, carer + " erased")
                    .expecting(sound.history(carer).head());
            erased++;
            return operation(store -> store.erase(last), sound, () -> {
                boolean done = sound.history(carer).erased();
                assertThat(sound.history(carer).version()).isEqualTo(done ? 2 : 1);
                assertFlag(sound, carer, done ? Optional.empty() : Optional.of(FlagState.ACTIVE));
                assertThat(waiting(sound, carer)).hasSize(done ? 0 : 1);
                assertThat(sound.erase(last))
                        .isInstanceOf(done ? AppendResult.Erased.class : AppendResult.Appended.class);
                assertFlag(sound, carer, Optional.empty());
                assertThat(sound.counts(NOW).erased()).contains(new ErasedCount(By.STATE, "ACTIVE", erased));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void flags_are_replaced_whole_or_not_at_all(TestDatabase database) throws SQLException {
        run(database, "reindex", sound -> {
            CarerId one = next();
            CarerId other = next();
            List.of(one, other).forEach(carer -> sound.append(withFlag(carer, FlagState.IDENTIFIED)));
            List<FlagRow> rows = List.of(row(one, 1, FlagState.ENDED), row(other, 1, FlagState.ENDED));
            return operation(store -> store.reindex(rows), sound, () -> {
                FlagState state = sound.flag(one).orElseThrow().state();
                assertFlag(sound, one, Optional.of(state));
                assertFlag(sound, other, Optional.of(state));
                sound.reindex(rows);
                assertFlag(sound, one, Optional.of(FlagState.ENDED));
                assertFlag(sound, other, Optional.of(FlagState.ENDED));
            });
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatever_is_asked_for_is_all_there_or_fails(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        JdbcFlagStore sound = JdbcFlagStore.on(dataSource).open();
        for (int i = 0; i < 3; i++) {
            sound.append(withFlag(next(), FlagState.ACTIVE));
        }
        sound.log().append(logAppend(0, carer(1)));
        Supplier<Operation> reads = () -> operation(
                EveryCallOfTheRestFailsTest::assertEverythingIsRead, sound, () -> assertEverythingIsRead(sound));
        try (Connection connection = dataSource.getConnection()) {
            everyCall(connection, Faults.Calls.ONCE, Faults.Effect.NONE, CONNECTION_LOST, reads);
            everyCall(connection, Faults.Calls.FOR_EVER, Faults.Effect.NONE, CONNECTION_LOST, reads);
        }
        report(database, "flag, flags, histories, counts, entries and the log's reads");
    }

    private static void assertEverythingIsRead(FlagStore store) {
        Set<CarerId> all = Set.of(carer(1), carer(2), carer(3));
        assertThat(store.flag(carer(1)).orElseThrow().state()).isEqualTo(FlagState.ACTIVE);
        assertThat(store.flags(new FlagQuery.InState(FlagState.ACTIVE, NOW), Optional.empty(), 9))
                .hasSize(3);
        assertThat(store.histories(all)).hasSize(3).allMatch(history -> history.version() == 1);
        assertThat(store.counts(NOW).cells())
                .singleElement()
                .satisfies(cell -> assertThat(cell.total()).isEqualTo(3));
        assertThat(store.outbox().entries(OutboxState.WAITING, Optional.empty(), 9))
                .hasSize(3);
        assertThat(store.log().state().size()).isEqualTo(1);
        assertThat(store.log().leaves(0, 9)).hasSize(1);
        assertThat(store.log().leavesOf(all)).hasSize(1);
        assertThat(store.log().lastHead()).isPresent();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void no_change_is_skipped_and_none_gets_two_numbers(TestDatabase database) throws SQLException {
        Map<CarerId, Long> cursors = new HashMap<>();
        run(database, "changes", sound -> {
            CarerId one = next();
            CarerId other = next();
            List.of(one, other).forEach(carer -> sound.append(append(carer, carer + " a")));
            String before = Long.toString(cursors.size());
            return operation(store -> store.changes(before, 100), sound, () -> {
                assertThat(sound.changes(before, 100).changes())
                        .extracting(Changes.Change::carer)
                        .containsExactlyInAnyOrder(one, other);
                List.of(one, other).forEach(carer -> cursors.put(carer, 1L));
                assertThat(sound.changes(Changes.START, 10_000).changes())
                        .extracting(Changes.Change::carer)
                        .containsExactlyInAnyOrderElementsOf(cursors.keySet());
            });
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void what_waits_is_never_lost_and_goes_once_it_is_settled(TestDatabase database) throws SQLException {
        run(database, "outbox: claim", sound -> {
            CarerId carer = next();
            sound.append(withFlag(carer, FlagState.ACTIVE));
            UUID first = UUID.randomUUID();
            UUID second = UUID.randomUUID();
            return operation(store -> store.outbox().claim(first, NOW, NOW.plusSeconds(9), 5), sound, () -> {
                assertThat(waiting(sound, carer)).hasSize(1);
                assertThat(sound.outbox().claim(second, NOW.plusSeconds(9), NOW.plusSeconds(99), 5))
                        .singleElement()
                        .satisfies(entry -> assertThat(
                                        sound.outbox().settle(entry.id(), second, new OutboxOutcome.Delivered()))
                                .isTrue());
                assertThat(waiting(sound, carer)).isEmpty();
            });
        });
        run(database, "outbox: hand over", sound -> {
            CarerId carer = next();
            sound.append(withFlag(carer, FlagState.ACTIVE));
            UUID claim = UUID.randomUUID();
            UUID entry = sound.outbox()
                    .claim(claim, NOW, NOW.plusSeconds(9), 5)
                    .get(0)
                    .id();
            return operation(store -> store.outbox().handOver(entry, claim, Map.of(carer, 1L)), sound, () -> {
                assertThat(sound.outbox().handOver(entry, claim, Map.of(carer, 1L)))
                        .isEqualTo(HandOver.NOW);
                assertThat(sound.outbox().settle(entry, claim, new OutboxOutcome.Delivered()))
                        .isTrue();
            });
        });
        run(database, "outbox: settle and revive", sound -> {
            CarerId carer = next();
            sound.append(withFlag(carer, FlagState.ACTIVE));
            UUID claim = UUID.randomUUID();
            UUID entry = sound.outbox()
                    .claim(claim, NOW, NOW.plusSeconds(9), 5)
                    .get(0)
                    .id();
            return operation(
                    store -> {
                        store.outbox().settle(entry, claim, new OutboxOutcome.Dead("REFUSED"));
                        store.outbox().revive(entry, NOW);
                    },
                    sound,
                    () -> {
                        sound.outbox().settle(entry, claim, new OutboxOutcome.Dead("REFUSED"));
                        sound.outbox().revive(entry, NOW);
                        assertThat(waiting(sound, carer))
                                .extracting(OutboxEntry::reason)
                                .containsExactly("REFUSED");
                        assertThat(sound.outbox().claim(claim, NOW, NOW.plusSeconds(9), 5))
                                .hasSize(1);
                        assertThat(sound.outbox().settle(entry, claim, new OutboxOutcome.Delivered()))
                                .isTrue();
                    });
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void leaves_and_head_of_the_log_are_there_together_and_once(TestDatabase database) throws SQLException {
        run(database, "log", sound -> {
            long size = sound.log().state().size();
            LogAppend append = logAppend(size, next());
            return operation(store -> store.log().append(append), sound, () -> {
                boolean there = sound.log().state().equals(append.after());
                assertThat(sound.log().leaves(size, 9)).hasSize(there ? 1 : 0);
                assertThat(sound.log().append(append)).isEqualTo(!there);
                assertThat(sound.log().leaves(size, 9)).containsExactlyElementsOf(append.leaves());
                assertThat(sound.log().lastHead()).isEqualTo(append.head());
            });
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_key_that_was_given_out_stays_and_one_that_was_destroyed_is_gone(TestDatabase database) throws SQLException {
        DataSource dataSource = database.migrated();
        JdbcCarerKeys.migrate(dataSource);
        CarerKeys sound = JdbcCarerKeys.open(dataSource);
        try (Connection connection = dataSource.getConnection()) {
            everywhere(connection, () -> keys(sound));
        }
        report(database, "keys");
    }

    private Operation keys(CarerKeys sound) {
        CarerId carer = next();
        CarerId gone = next();
        sound.findOrMake(Set.of(gone));
        Map<CarerId, CarerKey> given = new HashMap<>();
        return new Operation() {
            private boolean destroyed;

            @Override
            public void attempt(Faults faults) {
                tolerant(() -> {
                    CarerKeys faulty = JdbcCarerKeys.open(faults.dataSource());
                    tolerant(() -> given.putAll(faulty.findOrMake(Set.of(carer))));
                    faulty.destroy(gone);
                    destroyed = true;
                });
            }

            @Override
            public void settle() {
                assertThat(sound.findOrMake(Set.of(carer))).containsAllEntriesOf(given);
                if (destroyed) {
                    assertThat(sound.find(Set.of(gone))).isEmpty();
                }
                sound.destroy(gone);
                assertThat(sound.find(Set.of(gone, carer))).containsOnlyKeys(carer);
            }
        };
    }

    /** An operation, made anew for each point at which a call fails. */
    @FunctionalInterface
    private interface Maker {
        Operation over(JdbcFlagStore sound);
    }

    private void run(TestDatabase database, String name, Maker maker) throws SQLException {
        DataSource dataSource = database.migrated();
        JdbcFlagStore sound = JdbcFlagStore.on(dataSource).open();
        carers = 0;
        points = 0;
        try (Connection connection = dataSource.getConnection()) {
            everywhere(connection, () -> maker.over(sound));
        }
        report(database, name);
    }

    private CarerId next() {
        carers++;
        return carer(carers);
    }

    private static void assertFlag(FlagStore store, CarerId carer, Optional<FlagState> state) {
        assertThat(store.flag(carer).map(FlagSummary::state)).isEqualTo(state);
        FlagQuery lookup = new FlagQuery.Lookup(List.of(hash(carer)));
        assertThat(store.flags(lookup, Optional.empty(), 9))
                .extracting(FlagSummary::carer)
                .containsExactlyElementsOf(state.map(one -> List.of(carer)).orElse(List.of()));
        state.ifPresent(one -> assertThat(store.flags(new FlagQuery.InState(one, NOW), Optional.empty(), 10_000))
                .extracting(FlagSummary::carer)
                .contains(carer));
    }

    private static List<OutboxEntry> waiting(FlagStore store, CarerId carer) {
        return store.outbox().entries(OutboxState.WAITING, Optional.empty(), 10_000).stream()
                .filter(entry -> entry.carer().equals(carer))
                .toList();
    }

    private static Append withFlag(CarerId carer, FlagState state) {
        return append(carer, carer + " flag")
                .expecting(HistoryHead.START)
                .with(List.of(row(carer, 0, state)))
                .sending(List.of(new NewOutboxEntry(
                        id(carer + " entry"), "gp", id(carer + " notice"), Bytes.of(new byte[40]), NOW)));
    }

    private static FlagRow row(CarerId carer, long version, FlagState state) {
        FlagSummary summary = new FlagSummary(
                carer,
                version,
                state,
                NOW,
                IdentificationSource.SELF,
                Setting.HOSPITAL,
                DAY,
                Set.of(CarerKind.SOLE_CARER),
                null);
        return new FlagRow(
                summary,
                List.of(new StateInterval(state, NOW, null)),
                List.of(new ReferralRow(DAY, null, null, null)),
                List.of(hash(carer)),
                true);
    }

    private static Bytes hash(CarerId carer) {
        ByteBuffer hash = ByteBuffer.allocate(16);
        hash.putLong(carer.value().getMostSignificantBits());
        hash.putLong(carer.value().getLeastSignificantBits());
        return Bytes.of(hash.array());
    }

    private static LogAppend logAppend(long size, CarerId carer) {
        LogState before = size == 0 ? LogState.START : logState(size);
        LogLeaf leaf = new LogLeaf(size, carer, new HistoryHead(1, Bytes.of(new byte[32])));
        return new LogAppend(
                before,
                List.of(leaf),
                logState(size + 1),
                Optional.of(new LogHead(size + 1, Bytes.of(new byte[32]), NOW)));
    }

    private static LogState logState(long size) {
        return new LogState(size, Long.toString(size), Bytes.of(new byte[] {(byte) size}));
    }
}
