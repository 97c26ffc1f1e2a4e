package org.carerkit.flag.dispatch;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.OutgoingNotices;
import org.carerkit.flag.sharing.SecondDecision;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.OutboxOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Sends the notices that were claimed together. The connectors work in parallel, so that a slow one does not delay the
 * others; each sends its notices in order. A connector that hangs is not called again in the same batch,
 * nor in a later one until that call has ended.
 */
final class DispatchBatch {

    private final OutgoingNotices sink;
    private final SecondDecision decision;
    private final Connectors connectors;
    private final ConnectorCalls calls;
    private final Predicate<OutboxEntry> acknowledge;
    private final UUID claim;

    /** A notice to be sent. */
    private record Letter(OutboxEntry entry, FlagNotice notice) {}

    DispatchBatch(
            OutgoingNotices sink,
            SecondDecision decision,
            Connectors connectors,
            ConnectorCalls calls,
            Predicate<OutboxEntry> acknowledge,
            UUID claim) {
        this.sink = sink;
        this.decision = decision;
        this.connectors = connectors;
        this.calls = calls;
        this.acknowledge = acknowledge;
        this.claim = claim;
    }

    DispatchReport send(List<OutboxEntry> due, BiFunction<OutboxEntry, CallOutcome, OutboxOutcome> settling) {
        AtomicReference<DispatchReport> report = new AtomicReference<>(DispatchReport.NOTHING);
        AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
        Map<PartnerConnector, List<Letter>> lanes = new LinkedHashMap<>();
        for (OutboxEntry entry : due) {
            Optional<FlagNotice> notice = sink.open(entry);
            List<PartnerConnector> serving =
                    notice.map(FlagNotice::recipient).map(this::serving).orElse(List.of());
            if (notice.isPresent() && serving.size() == 1) {
                lanes.computeIfAbsent(serving.get(0), connector -> new ArrayList<>())
                        .add(new Letter(entry, notice.get()));
            } else {
                CallOutcome outcome = serving.isEmpty() ? CallOutcome.NO_CONNECTOR : CallOutcome.TWO_CONNECTORS;
                settle(entry, settling.apply(entry, notice.isPresent() ? outcome : CallOutcome.UNREADABLE), report);
            }
        }
        CountDownLatch working = new CountDownLatch(lanes.size());
        lanes.forEach((connector, letters) -> calls.start("lane", () -> {
            try {
                deliver(connector, letters, settling, report);
            } catch (RuntimeException e) {
                failure.set(e); // from the store: exceptions of connectors never get here
            } finally {
                working.countDown();
            }
        }));
        await(working);
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return requireNonNull(report.get(), "report");
    }

    private List<PartnerConnector> serving(Recipient recipient) {
        return connectors.serving(recipient);
    }

    private void deliver(
            PartnerConnector connector,
            List<Letter> letters,
            BiFunction<OutboxEntry, CallOutcome, OutboxOutcome> settling,
            AtomicReference<DispatchReport> report) {
        boolean hangs = calls.hangs(connector);
        for (Letter letter : letters) {
            CallOutcome outcome = hangs ? CallOutcome.HUNG : deliver(connector, letter);
            hangs |= outcome == CallOutcome.HUNG;
            settle(letter.entry(), settling.apply(letter.entry(), outcome), report);
        }
    }

    /** Decides about each notice right before it is sent, because a batch may take long. */
    private CallOutcome deliver(PartnerConnector connector, Letter letter) {
        try {
            OutgoingNotices.Leaving leaving = decision.leave(letter.entry(), claim, letter.notice());
            if (leaving != OutgoingNotices.Leaving.NOW) {
                return switch (leaving) {
                    case WITHHELD -> CallOutcome.WITHHELD;
                    case NOT_NEEDED -> CallOutcome.NOT_NEEDED;
                    default -> CallOutcome.STOPPED;
                };
            }
        } catch (RuntimeException e) {
            return CallOutcome.UNDECIDED; // an unreadable history does not delay the others
        }
        Acknowledgement back = () -> acknowledge.test(letter.entry());
        return calls.call(connector, "connector", () -> connector.deliver(letter.notice(), back));
    }

    private void settle(OutboxEntry entry, OutboxOutcome outcome, AtomicReference<DispatchReport> report) {
        if (!sink.outbox().settle(entry.id(), claim, outcome) || outcome instanceof OutboxOutcome.Dropped) {
            return; // the claim had ended, and the new claimant reports the outcome; or nothing had to be sent
        }
        DispatchReport one = new DispatchReport(
                outcome instanceof OutboxOutcome.Delivered ? 1 : 0,
                outcome instanceof OutboxOutcome.Again ? 1 : 0,
                outcome instanceof OutboxOutcome.Dead ? 1 : 0);
        report.updateAndGet(before -> before.and(one));
    }

    /**
     * Waits for the work. If the host interrupts its own thread, interrupts the calls, so that everything is settled
     * soon.
     */
    private void await(CountDownLatch working) {
        boolean interrupted = false;
        while (true) {
            try {
                working.await();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
                calls.interrupt();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
