package org.carerkit.flag.simulation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.carerkit.flag.event.Unrestricted;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.receiving.Received.Candidate;
import org.carerkit.flag.receiving.ReceivingLimits;
import org.carerkit.flag.store.Append;
import org.carerkit.flag.store.AppendResult;
import org.carerkit.flag.store.FlagStore;
import org.carerkit.flag.store.ForwardingFlagStore;
import org.carerkit.flag.store.ForwardingOutbox;
import org.carerkit.flag.store.History;
import org.carerkit.flag.store.Outbox;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.StoredEvent;

/** Faults that other registers are known to have, planted into sound ones, so that it shows whether the judge can see. */
enum Planted implements Supplier<PlantedFault> {
    A_STORE_LOSES_WHAT_IT_ACKNOWLEDGED_LAST("is lost") {
        @Override
        public PlantedFault get() {
            return new PlantedFault() {
                @Override
                public int survives(int acknowledged, int written) {
                    return Math.max(0, acknowledged - 2);
                }
            };
        }
    },
    A_CONNECTOR_SAYS_DELIVERED_AND_DELIVERS_NOTHING("never arrived") {
        @Override
        public PlantedFault get() {
            return new PlantedFault() {
                @Override
                public Delivery delivered(Delivery truth) {
                    return Delivery.DELIVERED;
                }
            };
        }
    },
    A_RECEIVER_BELIEVES_A_LIFT_OF_SOMEBODY_ELSES_RESTRICTION("are lost") {
        @Override
        public PlantedFault get() {
            return afterTaking((at, notice, taken) -> ours(taken).forEach(ours -> {
                List<UUID> lifted = List.copyOf(notice.takenAway());
                if (!lifted.isEmpty()) {
                    at.register().accept(List.of(new Unrestricted(header(at, ours, notice.text()), lifted)));
                }
            }));
        }
    },
    SHARING_IS_DECIDED_WHEN_THE_NOTICE_IS_QUEUED("although") {
        @Override
        public PlantedFault get() {
            return overStore(Planted::decidingWhenQueued);
        }
    },
    AN_UNKNOWN_OUTCOME_COUNTS_AS_NOT_TOLD("may no longer tell") {
        @Override
        public PlantedFault get() {
            return overStore(Planted::forgettingAttempts);
        }
    },
    A_RESTORE_BRINGS_SOMEBODY_BACK_WHO_WAS_ERASED("its key is missing") {
        @Override
        public PlantedFault get() {
            return new PlantedFault() {
                @Override
                public boolean erasesAgain() {
                    return false;
                }
            };
        }
    },
    A_NOTICE_THAT_COMES_TWICE_TAKES_EFFECT_TWICE("arrived once more") {
        @Override
        public PlantedFault get() {
            Set<String> seen = new HashSet<>();
            return afterTaking((at, notice, taken) -> {
                if (!seen.add(at + notice.text())) {
                    at.register()
                            .accept(List.of(new Restricted(new EventHeader(
                                    new UUID(
                                            seen.size(),
                                            at.register()
                                                    .history(taken.record())
                                                    .size()),
                                    taken.record(),
                                    at.now(),
                                    at.member.staff(),
                                    new UUID(1, 1)))));
                }
            });
        }
    },
    THE_LAST_WRITER_WINS("the details of") {
        @Override
        public PlantedFault get() {
            return afterTaking((at, notice, taken) -> {
                Carer theirs = at.register().history(taken.record()).stream()
                        .flatMap(event -> event.carerRecord().stream())
                        .reduce((first, second) -> second)
                        .orElse(null);
                if (theirs != null) {
                    taken.linked()
                            .forEach(ours -> at.register()
                                    .accept(List.of(new RolesChanged(header(at, ours, notice.text()), theirs))));
                }
            });
        }
    },
    ONE_BAD_NOTICE_STOPS_ALL_THAT_FOLLOW(" refused ") {
        @Override
        public PlantedFault get() {
            Map<SimulatedRegister, Received> stopped = new HashMap<>();
            return receiving((at, sound) -> jws -> {
                Received answer = stopped.containsKey(at) ? stopped.get(at) : sound.apply(jws);
                if (answer instanceof Received.Refused) {
                    stopped.put(at, answer);
                }
                return answer;
            });
        }
    },
    ANY_NUMBER_OF_DECLINES_TAKES_EFFECT("carers disappeared") {
        @Override
        public PlantedFault get() {
            return new PlantedFault() {
                @Override
                public ReceivingLimits limits() {
                    return new ReceivingLimits(1_000, 1_000);
                }
            };
        }
    },
    WHAT_IS_LATE_IS_REFUSED(" refused ") {
        @Override
        public PlantedFault get() {
            Map<String, Long> greatest = new HashMap<>();
            return receiving((at, sound) -> jws -> {
                NoticeText notice = NoticeText.of(jws);
                String series = at + " " + notice.envelope().get("epoch");
                long number = notice.envelope().get("sequence").longValue();
                if (number < greatest.getOrDefault(series, 0L)) {
                    return new Received.Refused(
                            Findings.of(List.of(new Finding(FlagFinding.FLAG_VERSION_CHANGED, ""))));
                }
                greatest.put(series, number);
                return sound.apply(jws);
            });
        }
    },
    A_RETRACTION_IS_ANSWERED_AND_NOT_KEPT("was taken and is lost") {
        @Override
        public PlantedFault get() {
            return receiving((at, sound) -> jws -> NoticeText.of(jws).has("retracted")
                    ? new Received.Taken(new CarerId(new UUID(0, 1)), List.of(), List.of(), false, false)
                    : sound.apply(jws));
        }
    },
    A_STORED_EVENT_IS_CHANGED("a checkpoint does not hold") {
        @Override
        public PlantedFault get() {
            return overStore(Planted::changing);
        }
    };

    /** What the judge says of this fault. */
    final String sign;

    Planted(String sign) {
        this.sign = sign;
    }

    /** Does something more once a notice was taken. */
    @FunctionalInterface
    private interface AfterTaking {
        void then(SimulatedRegister at, NoticeText notice, Received.Taken taken);
    }

    /** Receives in another way. */
    @FunctionalInterface
    private interface Receiving {
        Function<byte[], Received> by(SimulatedRegister at, Function<byte[], Received> sound);
    }

    private static PlantedFault receiving(Receiving way) {
        return new PlantedFault() {
            @Override
            public Function<byte[], Received> receiving(SimulatedRegister at, Function<byte[], Received> sound) {
                return way.by(at, sound);
            }
        };
    }

    private static PlantedFault afterTaking(AfterTaking more) {
        return receiving((at, sound) -> jws -> {
            Received answer = sound.apply(jws);
            if (answer instanceof Received.Taken taken) {
                more.then(at, NoticeText.of(jws), taken);
            }
            return answer;
        });
    }

    private static PlantedFault overStore(Function<FlagStore, FlagStore> broken) {
        return new PlantedFault() {
            @Override
            public FlagStore store(FlagStore sound, SimulatedRegister at) {
                return broken.apply(sound);
            }
        };
    }

    private static Stream<CarerId> ours(Received.Taken taken) {
        return Stream.concat(taken.linked().stream(), taken.toConfirm().stream().map(Candidate::carer));
    }

    private static EventHeader header(SimulatedRegister at, CarerId record, String name) {
        UUID id = UUID.nameUUIDFromBytes((record + name).getBytes(StandardCharsets.UTF_8));
        return EventHeader.of(id, record, at.now(), at.member.staff());
    }

    /** While it sends, it sees each history as it was when something was last queued. */
    private static FlagStore decidingWhenQueued(FlagStore sound) {
        Map<CarerId, History> queued = new HashMap<>();
        return new ForwardingFlagStore(sound) {
            @Override
            public AppendResult append(Append append) {
                AppendResult result = super.append(append);
                if (result instanceof AppendResult.VersionChanged) {
                    queued.remove(append.carer());
                } else if (!append.outbox().isEmpty()) {
                    queued.put(append.carer(), super.history(append.carer()));
                }
                return result;
            }

            @Override
            public History history(CarerId carer) {
                boolean sending = Thread.currentThread().getName().equals("carerkit-lane");
                return sending && queued.containsKey(carer) ? queued.get(carer) : super.history(carer);
            }

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

    private static FlagStore forgettingAttempts(FlagStore sound) {
        return new ForwardingFlagStore(sound) {
            @Override
            public Outbox outbox() {
                return new ForwardingOutbox(super.outbox()) {
                    @Override
                    public List<OutboxEntry> claim(UUID claim, Instant now, Instant until, int limit) {
                        return super.claim(claim, now, until, limit).stream()
                                .map(one -> new OutboxEntry(
                                        one.id(),
                                        one.carer(),
                                        one.sequence(),
                                        one.connector(),
                                        one.notice(),
                                        one.sealed(),
                                        one.due(),
                                        one.attempts(),
                                        false,
                                        one.state(),
                                        one.reason()))
                                .toList();
                    }
                };
            }
        };
    }

    private static FlagStore changing(FlagStore sound) {
        return new ForwardingFlagStore(sound) {
            @Override
            public List<History> histories(Set<CarerId> carers) {
                return super.histories(carers).stream()
                        .map(history -> new History(
                                history.carer(),
                                history.head(),
                                history.erased(),
                                history.events().stream()
                                        .map(event -> event.version() == 3 ? later(event) : event)
                                        .toList()))
                        .toList();
            }
        };
    }

    private static StoredEvent later(StoredEvent event) {
        return new StoredEvent(
                event.carer(),
                event.version(),
                event.id(),
                event.recordedAt().plusSeconds(1),
                event.digest(),
                event.payload(),
                event.link());
    }
}
