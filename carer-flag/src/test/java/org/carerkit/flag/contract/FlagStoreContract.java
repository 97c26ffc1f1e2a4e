package org.carerkit.flag.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.carerkit.core.carer.CarerKind;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.AppendResult.Appended;
import org.carerkit.flag.store.AppendResult.IdTaken;
import org.carerkit.flag.store.AppendResult.VersionChanged;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.ChainLink;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.FlagCounts;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.HistoryHead;
import org.carerkit.flag.store.LogAppend;
import org.carerkit.flag.store.LogHead;
import org.carerkit.flag.store.LogLeaf;
import org.carerkit.flag.store.LogState;
import org.carerkit.flag.store.NewEvent;
import org.carerkit.flag.store.NewOutboxEntry;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.OutboxOutcome;
import org.carerkit.flag.store.OutboxState;
import org.carerkit.flag.store.ReferralRow;
import org.carerkit.flag.store.StateInterval;
import org.carerkit.flag.store.StoredEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What every {@link FlagStore} must do, one test a rule. Extend it and give a store; that is all.
 *
 * <p>Not tested here, for no test can do it everywhere:
 *
 * <ul>
 *   <li>25. What was acknowledged MUST survive that the process is killed, at any moment.
 *   <li>26. Events, flags, outbox entries and links of one append MUST be there together or not at all, whatever fails.
 *   <li>27. A change that commits late MUST NOT be skipped by a reader of changes who was there before.
 *   <li>28. What was erased MUST NOT stay in the storage's own files for longer than its documentation says.
 *   <li>29. No log line, exception or other system MUST get what stands in an event or a notice.
 * </ul>
 *
 * <p>For its own stores this project tests 25 to 28 beside this contract, by killing processes and failing every call.
 */
public abstract class FlagStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30.123456Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final CarerId CARER = carer(1);
    private static final ChainLink LINK = ChainLink.sha256();

    /** For the subclass. */
    protected FlagStoreContract() {}

    /** An empty store; a new one for each test. */
    protected abstract FlagStore emptyStore();

    @Test
    @DisplayName("1. A carer of whom nothing is stored MUST have an empty history of version 0")
    void emptyHistory() {
        assertThat(emptyStore().history(CARER)).isEqualTo(History.none(CARER));
    }

    @Test
    @DisplayName("2. Events that are appended MUST come back as they were, in their order, with versions from 1")
    void comesBack() {
        FlagStore store = emptyStore();
        List<StoredEvent> first = appended(store.append(append(CARER, event("a"), event("b"))));
        List<StoredEvent> second = appended(store.append(append(CARER, event("c"))));

        assertThat(first).containsExactly(stored("a"), stored("a", "b"));
        assertThat(second).containsExactly(stored("a", "b", "c"));
        assertThat(store.history(CARER))
                .isEqualTo(new History(
                        CARER,
                        head("a", "b", "c"),
                        false,
                        List.of(stored("a"), stored("a", "b"), stored("a", "b", "c"))));
    }

    @Test
    @DisplayName("3. The same event again MUST change nothing and give the first answer, whatever version is expected")
    void idempotent() {
        FlagStore store = emptyStore();
        AppendResult first = store.append(append(CARER, event("a")));
        store.append(append(CARER, event("b")));
        Append later = Append.of(CARER, List.of(resealed("a")), LINK, NOW.plusSeconds(60))
                .expecting(HistoryHead.START);

        assertThat(store.append(later)).isEqualTo(first);
        assertThat(store.history(CARER).version()).isEqualTo(2);
    }

    @Test
    @DisplayName("4. An id that stands for another content MUST be refused, and nothing else of the call be appended")
    void idTaken() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")));

        assertThat(store.append(append(CARER, event("b"), other("a")))).isEqualTo(new IdTaken(id("a")));
        assertThat(store.history(CARER).version()).isEqualTo(1);
    }

    @Test
    @DisplayName("5. An id that stands for an event of another carer MUST be refused")
    void idTakenByOtherCarer() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")));

        assertThat(store.append(append(carer(2), event("a")))).isEqualTo(new IdTaken(id("a")));
        assertThat(carers(store, Optional.empty(), 10)).containsExactly(CARER);
    }

    @Test
    @DisplayName(
            "6. An event twice in one call MUST be stored once; two contents of one id in one call MUST be refused")
    void twiceInOneCall() {
        FlagStore store = emptyStore();

        assertThat(store.append(append(CARER, event("a"), other("a")))).isEqualTo(new IdTaken(id("a")));
        assertThat(appended(store.append(append(CARER, event("a"), event("b"), event("a")))))
                .containsExactly(stored("a"), stored("a", "b"), stored("a"));
    }

    @Test
    @DisplayName("7. Another version than expected MUST be refused with the version that is there")
    void versionChanged() {
        FlagStore store = emptyStore();

        assertThat(store.append(expecting(head("z"), event("a")))).isEqualTo(new VersionChanged(0));
        assertThat(store.append(expecting(HistoryHead.START, event("a")))).isInstanceOf(Appended.class);
        assertThat(store.append(expecting(HistoryHead.START, event("b")))).isEqualTo(new VersionChanged(1));
        assertThat(store.append(expecting(head("a"), event("b")))).isInstanceOf(Appended.class);
        assertThat(store.history(CARER).version()).isEqualTo(2);
    }

    @Test
    @DisplayName("8. A call of events that are partly there MUST append the others")
    void partlyThere() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")));

        assertThat(appended(store.append(append(CARER, event("a"), event("b")))))
                .containsExactly(stored("a"), stored("a", "b"));
    }

    @Test
    @DisplayName("9. A refused append MUST leave no trace of its carer")
    void refusedLeavesNoTrace() {
        FlagStore store = emptyStore();
        store.append(expecting(head("z"), event("a")));

        assertThat(carers(store, Optional.empty(), 10)).isEmpty();
    }

    @Test
    @DisplayName("10. Carers MUST come page by page in the order of their text, each once")
    void pages() {
        FlagStore store = emptyStore();
        List<CarerId> all = IntStream.of(3, 250, 128, 1, 127)
                .mapToObj(FlagStoreContract::carer)
                .peek(carer -> store.append(append(carer, event(carer.toString()))))
                .sorted()
                .toList();

        List<CarerId> first = carers(store, Optional.empty(), 2);
        List<CarerId> second = carers(store, Optional.of(first.get(1)), 2);
        List<CarerId> third = carers(store, Optional.of(second.get(1)), 2);

        assertThat(first).containsExactlyElementsOf(all.subList(0, 2));
        assertThat(second).containsExactlyElementsOf(all.subList(2, 4));
        assertThat(third).containsExactly(all.get(4));
        assertThat(carers(store, Optional.of(all.get(4)), 2)).isEmpty();
    }

    @Test
    @DisplayName("11. Payloads MUST be stored to the byte, of any value and of a mebibyte")
    void payloads() {
        byte[] payload = new byte[1 << 20];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) i;
        }
        FlagStore store = emptyStore();
        store.append(append(CARER, new NewEvent(id("a"), Bytes.of(new byte[32]), Bytes.of(payload))));

        assertThat(store.history(CARER).events().get(0).payload()).isEqualTo(Bytes.of(payload));
    }

    @Test
    @DisplayName("12. Appends at once MUST give versions without gaps and lose nothing")
    void atOnce() throws Exception {
        FlagStore store = emptyStore();
        int threads = 8;
        int each = 25;
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int writer = 0; writer < threads; writer++) {
            int number = writer;
            writers.add(() -> {
                for (int i = 0; i < each; i++) {
                    appended(store.append(append(carer(i % 3), event(number + "-" + i))));
                }
                return each;
            });
        }
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Integer> writer : executor.invokeAll(writers)) {
                assertThat(writer.get()).isEqualTo(each);
            }
        } finally {
            executor.shutdownNow();
        }
        long total = 0;
        for (int i = 0; i < 3; i++) {
            History history = store.history(carer(i));
            assertThat(history.events())
                    .extracting(StoredEvent::version)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, history.version()).boxed().toList());
            total += history.version();
        }
        assertThat(total).isEqualTo((long) threads * each);
    }

    @Test
    @DisplayName("13. The same event at once from many MUST be stored once, with one answer for all")
    void sameAtOnce() throws Exception {
        FlagStore store = emptyStore();
        ExecutorService executor = Executors.newFixedThreadPool(8);
        try {
            Callable<AppendResult> append = () -> store.append(append(CARER, event("a")));
            List<AppendResult> results = new ArrayList<>();
            for (Future<AppendResult> result : executor.invokeAll(Collections.nCopies(8, append))) {
                results.add(result.get());
            }
            assertThat(results).containsOnly(new Appended(List.of(stored("a"))));
        } finally {
            executor.shutdownNow();
        }
        assertThat(store.history(CARER).version()).isEqualTo(1);
    }

    @Test
    @DisplayName("14. A programmer's mistake MUST be an exception at once")
    void mistakes() {
        FlagStore store = emptyStore();
        assertThatIllegalArgumentException().isThrownBy(() -> carers(store, Optional.empty(), 0));
        assertThatNullPointerException().isThrownBy(() -> store.append(null));
        assertThatNullPointerException().isThrownBy(() -> store.history(null));
    }

    @Test
    @DisplayName("15. Many appends in one call MUST each have the answer they would have had one after the other")
    void appendAll() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")));
        List<AppendResult> results = store.appendAll(List.of(
                append(CARER, event("b"), event("c")),
                append(carer(2), event("a")),
                append(CARER, event("a"), event("d")),
                expecting(head("a"), event("e")),
                expecting(head("a", "b", "c", "d"), event("f")),
                append(CARER, event("c"))));

        assertThat(results)
                .containsExactly(
                        new Appended(List.of(stored("a", "b"), stored("a", "b", "c"))),
                        new IdTaken(id("a")),
                        new Appended(List.of(stored("a"), stored("a", "b", "c", "d"))),
                        new VersionChanged(4),
                        new Appended(List.of(stored("a", "b", "c", "d", "f"))),
                        new Appended(List.of(stored("a", "b", "c"))));
        assertThat(store.history(CARER).version()).isEqualTo(5);
        assertThat(store.history(carer(2)).version()).isZero();
        assertThat(store.appendAll(List.of())).isEmpty();
    }

    @Test
    @DisplayName("16. Flags MUST commit with their events, be found by every query, and be replaced by later ones")
    void flags() {
        FlagStore store = emptyStore();
        store.append(withFlag(CARER, "a", row(CARER, 0, FlagState.IDENTIFIED, DAY, hash(1))));
        store.append(withFlag(carer(2), "b", row(carer(2), 0, FlagState.ACTIVE, DAY.plusDays(1), hash(2))));

        assertThat(store.flag(CARER)).contains(summary(CARER, 1, FlagState.IDENTIFIED, DAY));
        assertThat(found(store, new FlagQuery.InState(FlagState.ACTIVE, NOW))).containsExactly(carer(2));
        assertThat(found(store, new FlagQuery.InState(FlagState.ACTIVE, NOW.minusSeconds(1))))
                .isEmpty();
        assertThat(found(store, new FlagQuery.ReviewDue(DAY))).containsExactly(CARER);
        assertThat(found(store, new FlagQuery.OfKind(CarerKind.SOLE_CARER))).containsExactly(CARER, carer(2));
        assertThat(found(store, new FlagQuery.OfKind(CarerKind.ADULT_CARER))).isEmpty();
        assertThat(found(store, new FlagQuery.KindsChange(DAY.plusDays(9)))).isEmpty();
        assertThat(found(store, new FlagQuery.KindsChange(DAY.plusDays(10)))).hasSize(2);
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(1), hash(9)))))
                .containsExactly(CARER);
        assertThat(found(store, new FlagQuery.ReferralOpen(DAY))).hasSize(2);
        assertThat(found(store, new FlagQuery.ReferralOpen(DAY.plusDays(3)))).isEmpty();
        assertThat(found(store, new FlagQuery.ReferralUnanswered(DAY.plusDays(1))))
                .hasSize(2);
        assertThat(found(store, new FlagQuery.ReferralUnanswered(DAY.plusDays(2))))
                .isEmpty();
        assertThat(found(store, new FlagQuery.ReferralOverdue(DAY.plusDays(1), DAY)))
                .isEmpty();
        assertThat(found(store, new FlagQuery.ReferralOverdue(DAY.plusDays(1), DAY.plusDays(1))))
                .hasSize(2);

        store.append(append(CARER, event("c"))
                .expecting(head("a"))
                .with(List.of(row(CARER, 1, FlagState.ENDED, DAY, hash(3)))));

        assertThat(found(store, new FlagQuery.InState(FlagState.IDENTIFIED, NOW)))
                .isEmpty();
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(1))))).isEmpty();
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(3))))).containsExactly(CARER);
    }

    @Test
    @DisplayName("17. A flag of another carer that rests on an older version MUST be refused with the whole append")
    void flagOfAnother() {
        FlagStore store = emptyStore();
        store.append(append(carer(2), event("b")));
        Append late = append(CARER, event("a"))
                .expecting(HistoryHead.START)
                .with(List.of(row(carer(2), 0, FlagState.ACTIVE, DAY, hash(1))));

        assertThat(store.append(late)).isEqualTo(new VersionChanged(0));
        assertThat(store.history(CARER).version()).isZero();
        assertThat(found(store, new FlagQuery.InState(FlagState.ACTIVE, NOW))).isEmpty();
    }

    @Test
    @DisplayName("18. People MUST be counted by state, source and kinds, and those whose flag does not count MUST not")
    void counts() {
        FlagStore store = emptyStore();
        store.append(withFlag(CARER, "a", row(CARER, 0, FlagState.ACTIVE, DAY, hash(1))));
        FlagRow linked = row(carer(2), 0, FlagState.ACTIVE, DAY, hash(2));
        store.append(withFlag(
                carer(2),
                "b",
                new FlagRow(linked.summary(), linked.intervals(), linked.referrals(), linked.lookups(), false)));

        assertThat(store.counts(NOW).cells())
                .containsExactly(new FlagCounts.Cell(
                        FlagState.ACTIVE, IdentificationSource.SELF, Set.of(CarerKind.SOLE_CARER), 1));
        assertThat(store.counts(NOW.minusSeconds(1)).cells()).isEmpty();
    }

    @Test
    @DisplayName("19. After an erasure nothing but the sealed events MUST be left, and every later append be refused")
    void erase() {
        FlagStore store = emptyStore();
        store.append(withFlag(CARER, "a", row(CARER, 0, FlagState.ACTIVE, DAY, hash(1)))
                .sending(List.of(entry("waits", "school"))));
        Append last = append(CARER, event("z")).expecting(head("a")).sending(List.of(entry("erased", "school")));

        assertThat(appended(store.erase(last))).containsExactly(stored("a", "z"));
        assertThat(store.erase(last)).isEqualTo(new AppendResult.Erased());
        assertThat(store.append(append(CARER, event("a")))).isEqualTo(new AppendResult.Erased());
        assertThat(store.append(append(carer(2), event("a")))).isEqualTo(new AppendResult.Erased());
        assertThat(store.append(append(CARER, event("new")))).isEqualTo(new AppendResult.Erased());
        assertThat(store.history(CARER))
                .isEqualTo(new History(CARER, head("a", "z"), true, List.of(stored("a"), stored("a", "z"))));
        assertThat(store.flag(CARER)).isEmpty();
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(1))))).isEmpty();
        assertThat(found(store, new FlagQuery.All())).isEmpty();
        assertThat(found(store, new FlagQuery.WithErased())).containsExactly(CARER);
        assertThat(store.outbox().entries(OutboxState.WAITING, Optional.empty(), 10))
                .extracting(OutboxEntry::id)
                .containsExactly(id("erased"));
        assertThat(store.counts(NOW))
                .isEqualTo(new FlagCounts(List.of(), store.counts(NOW).erased()))
                .satisfies(counts -> assertThat(counts.erased())
                        .containsExactlyInAnyOrder(
                                new FlagCounts.ErasedCount(FlagCounts.By.STATE, "ACTIVE", 1),
                                new FlagCounts.ErasedCount(FlagCounts.By.SOURCE, "SELF", 1),
                                new FlagCounts.ErasedCount(FlagCounts.By.KIND, "SOLE_CARER", 1)));
    }

    @Test
    @DisplayName("20. Changes MUST come once each until they change again, and go on where the cursor says")
    void changes() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")));
        store.append(append(carer(2), event("b")));
        Changes first = store.changes(Changes.START, 1);
        Changes second = store.changes(first.cursor(), 5);
        assertThat(Stream.of(first, second).flatMap(page -> page.changes().stream()))
                .extracting(Changes.Change::carer)
                .containsExactlyInAnyOrder(CARER, carer(2));
        assertThat(store.changes(second.cursor(), 5)).isEqualTo(new Changes(List.of(), second.cursor()));

        store.append(append(CARER, event("c")));

        assertThat(store.changes(second.cursor(), 5).changes())
                .containsExactly(new Changes.Change(CARER, head("a", "c")));
        assertThat(store.changes(Changes.START, 5).changes()).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> store.changes("no cursor", 5));
    }

    @Test
    @DisplayName("21. Entries about one carer by one connector MUST leave in their order, one at a time")
    void outboxOrder() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a"))
                .sending(List.of(entry("1", "school"), entry("2", "school"), entry("3", "gp"))));
        UUID claim = id("claim");
        Instant later = NOW.plusSeconds(60);

        assertThat(store.outbox().claim(claim, NOW.minusSeconds(1), later, 9)).isEmpty();
        List<OutboxEntry> claimed = store.outbox().claim(claim, NOW, later, 9);
        assertThat(claimed).extracting(OutboxEntry::id).containsExactly(id("1"), id("3"));
        assertThat(claimed).extracting(OutboxEntry::attempts).containsOnly(1);
        assertThat(store.outbox().claim(id("other"), NOW, later, 9)).isEmpty();
        assertThat(store.outbox().settle(id("1"), claim, new OutboxOutcome.Delivered()))
                .isTrue();
        assertThat(store.outbox().settle(id("1"), claim, new OutboxOutcome.Delivered()))
                .isFalse();
        assertThat(store.outbox().settle(id("3"), claim, new OutboxOutcome.Again(later, "TIMEOUT")))
                .isTrue();
        assertThat(store.outbox().claim(id("other"), NOW, later, 9))
                .extracting(OutboxEntry::id)
                .containsExactly(id("2"));
    }

    @Test
    @DisplayName("22. A claim that is over MUST be anybody's, and whoever held it MUST NOT settle it any more")
    void outboxClaimEnds() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")).sending(List.of(entry("1", "school"))));
        Instant later = NOW.plusSeconds(60);
        store.outbox().claim(id("dead"), NOW, later, 1);

        assertThat(store.outbox().claim(id("next"), later, later.plusSeconds(60), 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.attempts()).isEqualTo(2));
        assertThat(store.outbox().settle(id("1"), id("dead"), new OutboxOutcome.Delivered()))
                .isFalse();
        assertThat(store.outbox().settle(id("1"), id("next"), new OutboxOutcome.Dead("REFUSED")))
                .isTrue();
        assertThat(store.outbox().entries(OutboxState.DEAD, Optional.empty(), 9))
                .extracting(OutboxEntry::reason)
                .containsExactly("REFUSED");
        assertThat(store.outbox().revive(id("1"), NOW)).isTrue();
        assertThat(store.outbox().revive(id("1"), NOW)).isFalse();
        assertThat(store.outbox().claim(id("again"), NOW, later, 1)).hasSize(1);
    }

    @Test
    @DisplayName(
            "23. The audit log MUST take leaves only behind the state that is expected, and give them back in order")
    void log() {
        FlagStore store = emptyStore();
        LogState one = new LogState(1, "1", bytes("one"));
        LogLeaf leaf = new LogLeaf(0, CARER, head("a"));
        LogHead head = new LogHead(1, bytes("root"), NOW);
        LogAppend append = new LogAppend(LogState.START, List.of(leaf), one, Optional.of(head));

        assertThat(store.log().state()).isEqualTo(LogState.START);
        assertThat(store.log().lastHead()).isEmpty();
        assertThat(store.log().append(append)).isTrue();
        assertThat(store.log().append(append)).isFalse();
        assertThat(store.log().state()).isEqualTo(one);
        assertThat(store.log().lastHead()).contains(head);
        assertThat(store.log().leaves(0, 9)).containsExactly(leaf);
        assertThat(store.log().leavesOf(Set.of(CARER, carer(2)))).containsExactly(leaf);
        assertThat(store.log().leaves(1, 9)).isEmpty();
    }

    @Test
    @DisplayName("24. Flags MUST be replaced without an event where they rest on the history's version, and only there")
    void reindex() {
        FlagStore store = emptyStore();
        store.append(append(CARER, event("a")));
        store.reindex(
                List.of(row(CARER, 0, FlagState.ENDED, DAY, hash(1)), row(carer(9), 0, FlagState.ENDED, DAY, hash(1))));
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(1))))).isEmpty();

        store.reindex(List.of(row(CARER, 1, FlagState.ACTIVE, DAY, hash(1))));

        assertThat(store.flag(CARER)).contains(summary(CARER, 1, FlagState.ACTIVE, DAY));
        assertThat(found(store, new FlagQuery.Lookup(List.of(hash(1))))).containsExactly(CARER);
    }

    private static Append withFlag(CarerId carer, String name, FlagRow row) {
        return append(carer, event(name)).expecting(HistoryHead.START).with(List.of(row));
    }

    private static FlagSummary summary(CarerId carer, long version, FlagState state, LocalDate review) {
        return new FlagSummary(
                carer,
                version,
                state,
                NOW,
                IdentificationSource.SELF,
                Setting.HOSPITAL,
                review,
                Set.of(CarerKind.SOLE_CARER),
                DAY.plusDays(10));
    }

    private static FlagRow row(CarerId carer, long version, FlagState state, LocalDate review, Bytes lookup) {
        return new FlagRow(
                summary(carer, version, state, review),
                List.of(new StateInterval(state, NOW, null)),
                List.of(new ReferralRow(DAY, null, DAY.plusDays(2), DAY.plusDays(3))),
                List.of(lookup),
                true);
    }

    private static Bytes hash(int number) {
        byte[] hash = new byte[16];
        hash[0] = (byte) number;
        return Bytes.of(hash);
    }

    private static NewOutboxEntry entry(String name, String connector) {
        return new NewOutboxEntry(id(name), connector, id("notice " + name), bytes("sealed " + name), NOW);
    }

    private static List<CarerId> found(FlagStore store, FlagQuery query) {
        return store.flags(query, Optional.empty(), 10).stream()
                .map(FlagSummary::carer)
                .toList();
    }

    private static List<StoredEvent> appended(AppendResult result) {
        assertThat(result).isInstanceOf(Appended.class);
        return ((Appended) result).events();
    }

    private static Append append(CarerId carer, NewEvent... events) {
        return Append.of(carer, Arrays.asList(events), LINK, NOW);
    }

    private static Append expecting(HistoryHead head, NewEvent event) {
        return append(CARER, event).expecting(head);
    }

    private static List<CarerId> carers(FlagStore store, Optional<CarerId> after, int limit) {
        return store.flags(new FlagQuery.All(), after, limit).stream()
                .map(FlagSummary::carer)
                .toList();
    }

    /** The last of these events, stored after the others. */
    private static StoredEvent stored(String... names) {
        Bytes link = HistoryHead.START.link();
        for (int i = 0; i < names.length; i++) {
            link = LINK.next(link, CARER, i + 1L, NOW, event(names[i]));
        }
        NewEvent event = event(names[names.length - 1]);
        return new StoredEvent(CARER, names.length, event.id(), NOW, event.digest(), event.payload(), link);
    }

    private static HistoryHead head(String... names) {
        return new HistoryHead(names.length, stored(names).link());
    }

    private static NewEvent event(String name) {
        return new NewEvent(id(name), bytes("digest of " + name), bytes("sealed " + name));
    }

    /** The same content, sealed to other bytes. */
    private static NewEvent resealed(String name) {
        return new NewEvent(id(name), bytes("digest of " + name), bytes("sealed anew " + name));
    }

    private static NewEvent other(String name) {
        return new NewEvent(id(name), bytes("another digest"), bytes("sealed " + name));
    }

    private static CarerId carer(int number) {
        return new CarerId(new UUID((long) number << 56, number));
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Bytes bytes(String text) {
        return Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
