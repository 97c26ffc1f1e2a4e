package org.carerkit.flag.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import org.carerkit.core.finding.Findings;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagFinding;
import org.carerkit.flag.event.LaterEvent;
import org.carerkit.flag.register.CarerFlagRegister.Recording;
import org.carerkit.flag.register.Histories.ReadAsOne;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.OutgoingNotices;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.Outbox;
import org.carerkit.flag.store.OutboxEntry;
import org.jspecify.annotations.Nullable;

/** Adapts the register for the sharing package. */
record RegisterEvents(CarerFlagRegister register) implements OutgoingNotices {

    @Override
    public Kept decideOn(CarerId carer, UUID id, Function<List<FlagEvent>, Optional<Decided>> decision) {
        AtomicReference<@Nullable FlagEvent> last = new AtomicReference<>();
        Optional<RecordResult> result = register.record(carer, history -> {
            List<FlagEvent> events = register.read(history);
            FlagEvent kept = kept(history, events, id);
            Optional<Decided> decided =
                    kept == null ? decision.apply(events) : Optional.of(new Decided(kept, Optional.empty()));
            last.set(decided.map(Decided::event).orElse(null));
            return decided.map(one -> new Recording(
                    RecordCommand.of(one.event()), one.notice().stream().toList()));
        });
        if (result.isEmpty()) {
            return new Kept(Optional.empty(), Findings.none());
        }
        if (result.get() instanceof RecordResult.Recorded) {
            return new Kept(Optional.ofNullable(last.get()), Findings.none());
        }
        return new Kept(Optional.empty(), whyNot(result.get()));
    }

    @Override
    public Leaving leave(OutboxEntry entry, UUID claim, Predicate<List<FlagEvent>> decision) {
        Histories histories = register.histories();
        for (int round = 0; round < Histories.ROUNDS; round++) {
            ReadAsOne read = histories.readAsOne(entry.carer());
            if (!decision.test(LaterEvent.readable(read.events()))) {
                return Leaving.WITHHELD;
            }
            switch (outbox().handOver(entry.id(), claim, read.versions())) {
                case NOW -> {
                    return Leaving.NOW;
                }
                case NOT_YOURS -> {
                    return Leaving.NOT_YOURS;
                }
                case DECIDE_AGAIN -> {
                    // the history changed in between
                }
            }
        }
        throw new FlagStoreException("The history changed " + Histories.ROUNDS + " times while a notice was leaving");
    }

    /**
     * Explains why an event was not recorded; has no error if it was. An erased record looks like one that never
     * existed.
     */
    static Findings whyNot(RecordResult result) {
        if (result instanceof RecordResult.Refused refused) {
            return refused.findings();
        }
        if (result instanceof RecordResult.Erased) {
            return EventCheck.finding(FlagFinding.FLAG_RECORD_UNKNOWN, "header.carer");
        }
        return result instanceof RecordResult.Conflict
                ? EventCheck.finding(FlagFinding.FLAG_EVENT_ID_TWICE, "header.id")
                : Findings.none();
    }

    private static @Nullable FlagEvent kept(OpenedHistory history, List<FlagEvent> events, UUID id) {
        return events.stream()
                .filter(event -> event.id().equals(id))
                .filter(event -> event.header().carer().equals(history.carer()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Optional<FlagNotice> open(OutboxEntry entry) {
        return register.histories().open(entry);
    }

    @Override
    public Outbox outbox() {
        return register.histories().store().outbox();
    }
}
