package org.carerkit.flag.contract.broken.store;

import java.util.List;
import org.carerkit.flag.contract.broken.Fails;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.FlagRow;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.FlagSummary;
import org.carerkit.flag.store.ForwardingFlagStore;

/** Stores that go wrong with what queries run on. */
final class BrokenFlags {

    private BrokenFlags() {}

    /** Never replaces a flag by a later one. */
    @Fails({16})
    static class KeepsTheFirstFlag extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AppendResult append(Append append) {
                    boolean there = history(append.carer()).version() > 0;
                    return super.append(there ? append.with(List.of()) : append);
                }
            };
        }
    }

    /** Appends although the flag of somebody else is out of date. */
    @Fails({17})
    static class TakesALateFlagOfAnother extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AppendResult append(Append append) {
                    return super.append(append.with(append.flags().stream()
                            .filter(flag -> flag.carer().equals(append.carer()))
                            .toList()));
                }
            };
        }
    }

    /** Counts records, and not people. */
    @Fails({18})
    static class CountsRecords extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AppendResult append(Append append) {
                    return super.append(append.with(append.flags().stream()
                            .map(flag -> new FlagRow(
                                    flag.summary(), flag.intervals(), flag.referrals(), flag.lookups(), true))
                            .toList()));
                }
            };
        }
    }

    /** Appends the last event, and leaves everything as it was. */
    @Fails({17, 19, 27})
    static class ErasesNothing extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AppendResult erase(Append last) {
                    return super.append(last);
                }
            };
        }
    }

    /** Takes a flag for up to date, whatever it rests on. */
    @Fails({24})
    static class ReindexesAnything extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public void reindex(List<FlagRow> flags) {
                    super.reindex(flags.stream().map(this::asOfNow).toList());
                }

                private FlagRow asOfNow(FlagRow flag) {
                    FlagSummary summary = flag.summary();
                    return new FlagRow(
                            summary.at(history(flag.carer()).version()),
                            flag.intervals(),
                            flag.referrals(),
                            flag.lookups(),
                            flag.counted());
                }
            };
        }
    }
}
