package org.carerkit.flag.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.carerkit.flag.contract.ContractSamples.CARER;
import static org.carerkit.flag.contract.ContractSamples.LINK;
import static org.carerkit.flag.contract.ContractSamples.NOW;
import static org.carerkit.flag.contract.ContractSamples.append;
import static org.carerkit.flag.contract.ContractSamples.appended;
import static org.carerkit.flag.contract.ContractSamples.carer;
import static org.carerkit.flag.contract.ContractSamples.carers;
import static org.carerkit.flag.contract.ContractSamples.event;
import static org.carerkit.flag.contract.ContractSamples.expecting;
import static org.carerkit.flag.contract.ContractSamples.head;
import static org.carerkit.flag.contract.ContractSamples.id;
import static org.carerkit.flag.contract.ContractSamples.other;
import static org.carerkit.flag.contract.ContractSamples.resealed;
import static org.carerkit.flag.contract.ContractSamples.stored;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.AppendResult.Appended;
import org.carerkit.flag.store.AppendResult.IdTaken;
import org.carerkit.flag.store.AppendResult.VersionChanged;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.History.HistoryHead;
import org.carerkit.flag.store.StoredEvent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The rules 1 to 15 of {@link FlagStoreContract}, which a store's author extends: what it must do with the events of a
 * history.
 */
public abstract class FlagStoreHistoryContract {

    /** For the contract. */
    FlagStoreHistoryContract() {}

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
                .mapToObj(ContractSamples::carer)
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
}
