package org.carerkit.flag.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.random.RandomGenerator;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.sharing.EventSink;
import org.carerkit.flag.sharing.SecondDecision;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.sharing.internal.NoticeIds;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.FlagStoreException;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.OutboxEntry.OutboxState;
import org.carerkit.flag.store.OutboxOutcome;

/**
 * Takes notices out of the outbox and hands them to connectors: each at least once, and those about one carer to one kind of
 * recipient one after the other. Several may run over one store, in one process or many.
 *
 * <p>Threads: making one starts none. A {@link #runOnce} uses daemon threads, which have ended when it returns;
 * {@link #start} adds one more, which ends with {@link #close}. A connector that hangs past the deadline is interrupted and
 * left behind: its answer no longer counts, and the notice is tried again. What ignores the interruption cannot be ended by
 * anybody; its thread is a daemon that holds nothing of ours, keeps no process alive, and ends when the call returns.
 *
 * <p>Whether a notice may still leave is decided again each time, right before it would. One that may no longer is given up,
 * and trying it again by hand only decides anew.
 *
 * <p>A connector that throws, hangs, answers nothing, acknowledges twice or after closing changes nothing but its own outcome.
 */
public final class Dispatcher implements AutoCloseable {

    /** How long closing waits for what it interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int BATCH = 20;

    private final EventSink sink;
    private final SecondDecision decision;
    private final Connectors connectors;
    private final Clock clock;
    private final BackOff backOff;
    private final RandomGenerator random;
    private final Duration lease;
    private final ConnectorCalls calls;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean started = new AtomicBoolean();

    Dispatcher(
            EventSink sink,
            SharingPolicy policy,
            Connectors connectors,
            Clock clock,
            BackOff backOff,
            Duration deadline,
            RandomGenerator random) {
        this.sink = sink;
        this.decision = new SecondDecision(sink, policy, clock);
        this.connectors = connectors;
        this.clock = clock;
        this.backOff = backOff;
        this.random = random;
        this.calls = new ConnectorCalls(deadline);
        this.lease = deadline.multipliedBy(BATCH).plusMinutes(1);
    }

    /**
     * Sends what is due, until nothing is.
     *
     * @param now decides what is due, and when a failed attempt is made again
     */
    public DispatchReport runOnce(Instant now) {
        DispatchReport report = DispatchReport.NOTHING;
        while (isOpen()) {
            UUID claim = UUID.randomUUID();
            List<OutboxEntry> due = sink.outbox().claim(claim, now, now.plus(lease), BATCH);
            if (due.isEmpty()) {
                break;
            }
            DispatchBatch round = new DispatchBatch(sink, decision, connectors, calls, this::acknowledge, claim);
            report = report.and(round.send(due, settling(now)));
        }
        return report;
    }

    private BiFunction<OutboxEntry, CallOutcome, OutboxOutcome> settling(Instant now) {
        return (entry, outcome) -> {
            if (outcome == CallOutcome.DELIVERED) {
                return new OutboxOutcome.Delivered();
            }
            if (outcome == CallOutcome.STOPPED) {
                return new OutboxOutcome.Again(now, outcome.reason());
            }
            return outcome.isFinal() || entry.attempts() >= backOff.attempts()
                    ? new OutboxOutcome.Dead(outcome.reason())
                    : new OutboxOutcome.Again(now.plus(backOff.after(entry.attempts(), random)), outcome.reason());
        };
    }

    /** The record is made on a thread of its own: the connector's may be interrupted, which some databases do not survive. */
    private boolean acknowledge(OutboxEntry entry) {
        AtomicBoolean kept = new AtomicBoolean();
        Thread thread = calls.startUnlessStopped("acknowledgement", () -> kept.set(keep(entry)));
        if (thread == null) {
            return false;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return kept.get();
    }

    private boolean keep(OutboxEntry entry) {
        try {
            UUID id = NoticeIds.acknowledgementOf(entry.notice());
            return sink.decide(entry.carer(), id, flag -> acknowledged(flag, id, entry))
                    .event()
                    .isPresent();
        } catch (RuntimeException e) {
            return false; // storage failed: the partner says it again later
        }
    }

    private Optional<EventSink.Decided> acknowledged(CarerFlag flag, UUID id, OutboxEntry entry) {
        return flag.disclosures().stream()
                .filter(event -> event.id().equals(entry.notice()))
                .findFirst()
                .map(event -> new EventHeader(
                        id, entry.carer(), clock.instant(), event.header().recordedBy(), null))
                .map(header -> new EventSink.Decided(new Acknowledged(header, entry.notice()), Optional.empty()));
    }

    /**
     * Sends what is due again and again, on a daemon thread, until this is closed.
     *
     * @param every how long to wait in between
     * @throws IllegalStateException if it was started or closed before
     */
    public void start(Duration every) {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("every: more than 0 is needed");
        }
        if (!isOpen() || !started.compareAndSet(false, true)) {
            throw new IllegalStateException("Started or closed before");
        }
        calls.start("dispatcher", () -> repeat(every));
    }

    /** Notices that were given up, page by page, in the order of their ids' text. */
    public List<Undelivered> undelivered(Optional<UUID> after, int limit) {
        return sink.outbox().entries(OutboxState.DEAD, after, limit).stream()
                .map(entry ->
                        new Undelivered(entry.id(), entry.carer(), entry.notice(), entry.attempts(), entry.reason()))
                .toList();
    }

    /**
     * Lets a notice that was given up be tried once more, if it may still be told when its turn comes.
     *
     * @return false when there is none of that id
     */
    public boolean tryAgain(UUID undelivered, Instant due) {
        return sink.outbox().revive(undelivered, due);
    }

    /** Stops sending, interrupts what hangs, and closes the connectors. What was not delivered stays in the outbox. */
    @Override
    public void close() {
        closed.countDown();
        calls.stop();
        ConnectorCalls closing = new ConnectorCalls(PATIENCE);
        for (PartnerConnector connector : connectors.all()) {
            closing.call("close", () -> {
                connector.close();
                return Delivery.DELIVERED;
            });
        }
        calls.await(PATIENCE);
        closing.await(PATIENCE);
    }

    /** For tests. */
    ConnectorCalls calls() {
        return calls;
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void repeat(Duration every) {
        try {
            do {
                runOnceIfPossible();
            } while (!closed.await(every.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings(
            "EmptyCatch") // storage that fails now may work next time; the host hears of it from its own calls
    private void runOnceIfPossible() {
        try {
            runOnce(clock.instant());
        } catch (FlagStoreException e) {
            // nothing is lost: a claim ends by itself
        }
    }

    /**
     * A notice that was given up.
     *
     * @param id by which it can be tried again
     * @param carer about whom
     * @param notice the notice's id, which is that of the {@code Disclosed} event
     * @param attempts how often it was tried
     * @param reason why the last attempt failed: {@code rejected}, {@code failed}, {@code threw}, {@code hung},
     *     {@code no-answer}, {@code no-connector}, {@code two-connectors}, {@code unreadable}, {@code stopped},
     *     {@code withheld} (it may no longer be told; a new notice tells what still may) or {@code undecided} (the carer's
     *     history could not be read)
     */
    public record Undelivered(UUID id, CarerId carer, UUID notice, int attempts, String reason) {}
}
