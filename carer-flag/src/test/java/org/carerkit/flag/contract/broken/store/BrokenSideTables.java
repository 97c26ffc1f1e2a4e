package org.carerkit.flag.contract.broken.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.carerkit.flag.contract.broken.Fails;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.store.AuditLog;
import org.carerkit.flag.store.AuditLog.LogAppend;
import org.carerkit.flag.store.AuditLog.LogHead;
import org.carerkit.flag.store.AuditLog.LogLeaf;
import org.carerkit.flag.store.AuditLog.LogState;
import org.carerkit.flag.store.Bytes;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.ForwardingOutbox;
import org.carerkit.flag.store.Outbox;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.OutboxOutcome;
import org.carerkit.flag.store.SentNotices;

/** Stores that go wrong with the outbox, the numbers of notices or the audit log. */
final class BrokenSideTables {

    private BrokenSideTables() {}

    /** Gives out entries before their time. */
    @Fails({21})
    static class SendsBeforeItIsDue extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public Outbox outbox() {
                    return new ForwardingOutbox(super.outbox()) {
                        @Override
                        public List<OutboxEntry> claim(UUID claim, Instant now, Instant until, int limit) {
                            return super.claim(claim, now.plusSeconds(2), until, limit);
                        }
                    };
                }
            };
        }
    }

    /** Takes the word of whoever held a claim once. */
    @Fails({22})
    static class LetsAnybodySettle extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                private final Map<UUID, UUID> holders = new HashMap<>();

                @Override
                public Outbox outbox() {
                    return new ForwardingOutbox(super.outbox()) {
                        @Override
                        public List<OutboxEntry> claim(UUID claim, Instant now, Instant until, int limit) {
                            List<OutboxEntry> claimed = super.claim(claim, now, until, limit);
                            claimed.forEach(entry -> holders.put(entry.id(), claim));
                            return claimed;
                        }

                        @Override
                        public boolean settle(UUID entry, UUID claim, OutboxOutcome outcome) {
                            return super.settle(entry, holders.getOrDefault(entry, claim), outcome);
                        }
                    };
                }
            };
        }
    }

    /** Hands over whatever was decided, on whichever version. */
    @Fails({25})
    static class HandsOverWhatWasDecidedEarlier extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public Outbox outbox() {
                    return new ForwardingOutbox(super.outbox()) {
                        @Override
                        public HandOver handOver(UUID entry, UUID claim, Map<CarerId, Long> decidedOn) {
                            return super.handOver(entry, claim, Map.of());
                        }
                    };
                }
            };
        }
    }

    /** Gives a number to a notice that cannot be signed, and never again. */
    @Fails({26})
    static class UsesUpANumber extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                private int failed;

                @Override
                public SentNotices sentNotices() {
                    SentNotices all = super.sentNotices();
                    return new Numbers(all) {
                        @Override
                        public Optional<Sent> sentOr(UUID notice, Bytes to, Function<Place, Sent> signing) {
                            return all.sentOr(notice, to, place -> {
                                try {
                                    return signing.apply(new Place(place.epoch(), place.sequence() + failed));
                                } catch (IllegalStateException e) {
                                    failed++;
                                    throw e;
                                }
                            });
                        }
                    };
                }
            };
        }
    }

    /** Counts the notices to everybody together. */
    @Fails({26})
    static class HasOneRowOfNumbers extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public SentNotices sentNotices() {
                    SentNotices all = super.sentNotices();
                    return new Numbers(all) {
                        @Override
                        public Optional<Sent> sentOr(UUID notice, Bytes to, Function<Place, Sent> signing) {
                            return all.sentOr(notice, Bytes.of(new byte[1]), signing);
                        }
                    };
                }
            };
        }
    }

    /** Goes on with the old numbers in a new epoch. */
    @Fails({26})
    static class KeepsItsEpoch extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public SentNotices sentNotices() {
                    return new Numbers(super.sentNotices()) {
                        @Override
                        public void newEpoch(UUID epoch) {
                            // stays in the one before
                        }
                    };
                }
            };
        }
    }

    /** Keeps signatures of notices that are long delivered, or about somebody who was erased. */
    @Fails({27})
    static class KeepsSignaturesForEver extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                private final Map<UUID, SentNotices.Sent> kept = new HashMap<>();

                @Override
                public SentNotices sentNotices() {
                    SentNotices all = super.sentNotices();
                    return new Numbers(all) {
                        @Override
                        public Optional<Sent> sentOr(UUID notice, Bytes to, Function<Place, Sent> signing) {
                            all.sentOr(notice, to, signing).ifPresent(sent -> kept.put(notice, sent));
                            return Optional.ofNullable(kept.get(notice));
                        }
                    };
                }
            };
        }
    }

    /** Asks another for everything. */
    private static class Numbers implements SentNotices {

        private final SentNotices numbers;

        Numbers(SentNotices numbers) {
            this.numbers = numbers;
        }

        @Override
        public Optional<Sent> sentOr(UUID notice, Bytes to, Function<Place, Sent> signing) {
            return numbers.sentOr(notice, to, signing);
        }

        @Override
        public void newEpoch(UUID epoch) {
            numbers.newEpoch(epoch);
        }
    }

    /** Answers every writer of the log that its leaves are kept. */
    @Fails({23})
    static class SaysThatTheLogTookIt extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public AuditLog log() {
                    AuditLog log = super.log();
                    return new AuditLog() {

                        @Override
                        public LogState state() {
                            return log.state();
                        }

                        @Override
                        public boolean append(LogAppend append) {
                            log.append(append);
                            return true;
                        }

                        @Override
                        public List<LogLeaf> leaves(long from, int limit) {
                            return log.leaves(from, limit);
                        }

                        @Override
                        public List<LogLeaf> leavesOf(Set<CarerId> carers) {
                            return log.leavesOf(carers);
                        }

                        @Override
                        public Optional<LogHead> lastHead() {
                            return log.lastHead();
                        }
                    };
                }
            };
        }
    }

    /** Takes whatever keys it is opened with. */
    @Fails({28})
    static class TakesAnyKeys extends OverMemory {

        @Override
        FlagStore over(FlagStore sound) {
            return new ForwardingFlagStore(sound) {
                @Override
                public boolean keepKeysFingerprint(Bytes fingerprint) {
                    super.keepKeysFingerprint(fingerprint);
                    return true;
                }
            };
        }
    }
}
