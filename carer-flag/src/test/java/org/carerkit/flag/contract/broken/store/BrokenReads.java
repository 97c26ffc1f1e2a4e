package org.carerkit.flag.contract.broken.store;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carerkit.flag.contract.broken.Fails;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.Changes;
import org.carerkit.flag.store.FlagQuery;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.StoredEvent;

/** Stores that go wrong when they are read. */
final class BrokenReads {

    private BrokenReads() {}

    /** Calls erased what was never there. */
    @Fails({1})
    static class SaysErasedForAbsent extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public History history(CarerId carer) {
                    History history = super.history(carer);
                    return new History(
                            carer, history.head(), history.erased() || history.version() == 0, history.events());
                }
            };
        }
    }

    /** Cuts the moment short when it is read again. */
    @Fails({2, 19})
    static class KeepsMilliseconds extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public History history(CarerId carer) {
                    History history = super.history(carer);
                    return new History(
                            carer,
                            history.head(),
                            history.erased(),
                            history.events().stream().map(this::cut).toList());
                }

                private StoredEvent cut(StoredEvent event) {
                    return new StoredEvent(
                            event.carer(),
                            event.version(),
                            event.id(),
                            event.recordedAt().truncatedTo(ChronoUnit.MILLIS),
                            event.digest(),
                            event.payload(),
                            event.link());
                }
            };
        }
    }

    /** Orders carers as Java compares UUIDs, and not as their text. */
    @Fails({10})
    static class OrdersBySignedNumbers extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit) {
                    Comparator<CarerId> signed = Comparator.comparing(CarerId::value);
                    return super.flags(query, Optional.empty(), limit < 1 ? limit : 1000).stream()
                            .sorted(Comparator.comparing(FlagSummary::carer, signed))
                            .filter(flag -> after.isEmpty() || signed.compare(flag.carer(), after.get()) > 0)
                            .limit(limit)
                            .toList();
                }
            };
        }
    }

    /** Gives an empty page to whoever asks for one. */
    @Fails({14})
    static class TakesAnyLimit extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public List<FlagSummary> flags(FlagQuery query, Optional<CarerId> after, int limit) {
                    return limit < 1 ? List.of() : super.flags(query, after, limit);
                }
            };
        }
    }

    /** Gives every change to every reader. */
    @Fails({20})
    static class BeginsChangesAnew extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public Changes changes(String cursor, int limit) {
                    return super.changes(Changes.START, limit);
                }
            };
        }
    }
}
