package org.carerkit.flag.contract.broken.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carerkit.flag.contract.broken.Fails;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.Append.NewEvent;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.History.HistoryHead;
import org.carerkit.flag.store.StoredEvent;

/** Stores that go wrong when they append. */
final class BrokenAppends {

    private BrokenAppends() {}

    /** Refuses a retry, because its own first attempt moved the history on. */
    @Fails({3})
    static class ChecksTheVersionFirst extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AppendResult append(Append append) {
                    HistoryHead head = history(append.carer()).head();
                    return append.expected()
                                    .filter(expected -> !expected.equals(head))
                                    .isPresent()
                            ? new AppendResult.VersionChanged(head.version())
                            : super.append(append);
                }
            };
        }
    }

    /** Keeps what came before the event that is refused. */
    @Fails({4})
    static class AppendsOneByOne extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AppendResult append(Append append) {
                    List<StoredEvent> stored = new ArrayList<>();
                    for (NewEvent event : append.events()) {
                        boolean first = stored.isEmpty();
                        AppendResult result = super.append(new Append(
                                append.carer(),
                                first ? append.expected() : Optional.empty(),
                                List.of(event),
                                append.link(),
                                first ? append.flags() : List.of(),
                                append.outbox(),
                                append.recordedAt()));
                        if (!(result instanceof AppendResult.Appended appended)) {
                            return result;
                        }
                        stored.addAll(appended.events());
                    }
                    return new AppendResult.Appended(stored);
                }
            };
        }
    }

    /** Says that it has appended what stands for an event of somebody else. */
    @Fails({5})
    static class TakesTheIdOfAnother extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AppendResult append(Append append) {
                    AppendResult result = super.append(append);
                    boolean fresh = append.events().size() == 1
                            && history(append.carer()).version() == 0;
                    return fresh && result instanceof AppendResult.IdTaken
                            ? new AppendResult.Appended(List.of())
                            : result;
                }
            };
        }
    }

    /** Drops the second content of an id without a word. */
    @Fails({6})
    static class TakesTheFirstOfTwo extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AppendResult append(Append append) {
                    Map<UUID, NewEvent> once = new LinkedHashMap<>();
                    append.events().forEach(event -> once.putIfAbsent(event.id(), event));
                    return super.append(new Append(
                            append.carer(),
                            append.expected(),
                            List.copyOf(once.values()),
                            append.link(),
                            append.flags(),
                            append.outbox(),
                            append.recordedAt()));
                }
            };
        }
    }

    /** Appends to whatever history there is. */
    @Fails({7, 9})
    static class ExpectsNothing extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AppendResult append(Append append) {
                    HistoryHead head = history(append.carer()).head();
                    return super.append(append.expected().isPresent() ? append.expecting(head) : append);
                }
            };
        }
    }

    /** Refuses a call of which a part is there. */
    @Fails({8})
    static class WantsAllOrNew extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AppendResult append(Append append) {
                    Set<Bytes> known = new HashSet<>();
                    history(append.carer()).events().forEach(event -> known.add(event.digest()));
                    long there = append.events().stream()
                            .filter(event -> known.contains(event.digest()))
                            .count();
                    return there > 0 && there < append.events().size()
                            ? new AppendResult.VersionChanged(known.size())
                            : super.append(append);
                }
            };
        }
    }

    /** Keeps payloads as text. */
    @Fails({11})
    static class KeepsText extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AppendResult append(Append append) {
                    return super.append(new Append(
                            append.carer(),
                            append.expected(),
                            append.events().stream().map(this::asText).toList(),
                            append.link(),
                            append.flags(),
                            append.outbox(),
                            append.recordedAt()));
                }

                private NewEvent asText(NewEvent event) {
                    String text = new String(event.payload().toArray(), StandardCharsets.UTF_8);
                    return new NewEvent(event.id(), event.digest(), Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
                }
            };
        }
    }

    /** Works in the thread that came first and in no other. */
    @Fails({12, 13})
    static class ForOneThread extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                private Thread first;

                @Override
                public synchronized AppendResult append(Append append) {
                    first = first == null ? Thread.currentThread() : first;
                    if (first != Thread.currentThread()) {
                        throw new FlagStoreException("not from here");
                    }
                    return super.append(append);
                }
            };
        }
    }

    /** Gives each of those who send the same event at once an answer of its own. */
    @Fails({13})
    static class AnswersTheRaceAnew extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                private Thread first;

                @Override
                public synchronized AppendResult append(Append append) {
                    boolean there = history(append.carer()).events().stream()
                            .anyMatch(event ->
                                    event.id().equals(append.events().get(0).id()));
                    first = first == null ? Thread.currentThread() : first;
                    return there && first != Thread.currentThread()
                            ? new AppendResult.VersionChanged(1)
                            : super.append(append);
                }
            };
        }
    }

    /** Leaves the rest of many appends undone. */
    @Fails({15})
    static class StopsAtTheFirstRefusal extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public List<AppendResult> appendAll(List<Append> appends) {
                    List<AppendResult> results = new ArrayList<>();
                    for (Append append : appends) {
                        boolean refused =
                                results.stream().anyMatch(result -> !(result instanceof AppendResult.Appended));
                        results.add(refused ? results.get(results.size() - 1) : append(append));
                    }
                    return results;
                }
            };
        }
    }
}
