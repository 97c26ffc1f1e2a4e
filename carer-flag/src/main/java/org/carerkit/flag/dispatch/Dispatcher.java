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
import org.carerkit.flag.sharing.OutgoingNotices;
import org.carerkit.flag.sharing.SecondDecision;
import org.carerkit.flag.sharing.SharingPolicy;
import org.carerkit.flag.sharing.internal.NoticeIds;
import org.carerkit.flag.state.CarerFlag;
import org.carerkit.flag.store.OutboxEntry;
import org.carerkit.flag.store.OutboxEntry.OutboxState;
import org.carerkit.flag.store.OutboxOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes notices from the outbox and passes them to connectors. Each notice is sent at least once, and notices about one
 * carer to one kind of recipient are sent in order. Several dispatchers may use one store, in one process or in many.
 *
 * <p>Threads: creating a dispatcher starts no thread. {@link #runOnce} uses daemon threads, which have ended when it
 * returns. {@link #start} adds one more, which ends with {@link #close}. A connector that hangs past the deadline is
 * interrupted and abandoned: its answer no longer counts, and the notice is tried again. Nobody can end a call that
 * ignores the interruption. Its daemon thread holds none of the register's resources, keeps no process alive, and ends
 * when the call returns; until then the connector is not called again, so there is one such thread for each connector at
 * most.
 *
 * <p>Just before each attempt it is decided again whether the notice may still be sent. A notice that may not is given
 * up, and another attempt by hand only repeats the decision.
 *
 * <p>If a connector throws, hangs, does not answer, or acknowledges twice or after closing, only its own outcome is
 * affected.
 */
public final class Dispatcher implements AutoCloseable {

    /** How long closing waits for the calls that it interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int BATCH = 20;

    private final OutgoingNotices sink;
    private final SecondDecision decision;
    private final Connectors connectors;
    private final Clock clock;
    private final BackOff backOff;
    private final RandomGenerator random;
    private final Duration lease;
    private final ConnectorCalls calls;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicBoolean started = new AtomicBoolean();

    /** Failed runs since the last that worked; used by the started thread only. */
    private int failures;

    Dispatcher(
            OutgoingNotices sink,
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
     * Sends the notices that are due, until none is left.
     *
     * @param now the moment that decides which notices are due and when a failed attempt is repeated
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
            if (outcome == CallOutcome.NOT_NEEDED) {
                return new OutboxOutcome.Dropped();
            }
            if (outcome == CallOutcome.STOPPED) {
                return new OutboxOutcome.Again(now, outcome.reason());
            }
            return outcome.isFinal() || entry.attempts() >= backOff.attempts()
                    ? new OutboxOutcome.Dead(outcome.reason())
                    : new OutboxOutcome.Again(now.plus(backOff.after(entry.attempts(), random)), outcome.reason());
        };
    }

    /**
     * Records the acknowledgement on a thread of its own, because the connector's thread may be interrupted, which some
     * databases do not survive.
     */
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
            return false; // storage failed: the partner repeats it later
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
     * Sends the notices that are due repeatedly, on a daemon thread, until this dispatcher is closed. A run that fails,
     * because the store or the keys do, is logged and followed by the next.
     *
     * @param every the wait between two runs
     * @throws IllegalStateException if it was already started or closed
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

    /** Returns the notices that were given up, page by page, in the order of their ids' text. */
    public List<Undelivered> undelivered(Optional<UUID> after, int limit) {
        return sink.outbox().entries(OutboxState.DEAD, after, limit).stream()
                .map(entry ->
                        new Undelivered(entry.id(), entry.carer(), entry.notice(), entry.attempts(), entry.reason()))
                .toList();
    }

    /**
     * Lets a notice that was given up be tried again, if it may still be sent when its turn comes.
     *
     * @return false if no undelivered notice has that id
     */
    public boolean tryAgain(UUID undelivered, Instant due) {
        return sink.outbox().revive(undelivered, due);
    }

    /**
     * Stops sending, interrupts calls in progress, and closes the connectors. Undelivered notices stay in the outbox.
     */
    @Override
    public void close() {
        closed.countDown();
        calls.stop();
        ConnectorCalls closing = new ConnectorCalls(PATIENCE);
        for (PartnerConnector connector : connectors.all()) {
            closing.call(connector, "close", () -> {
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

    /** Asked for only when there is something to say: a program without a logging back end hears nothing about that. */
    private static Logger log() {
        return LoggerFactory.getLogger(Dispatcher.class);
    }

    /** Store or keys may work again next time. Nothing is lost: a claim expires. */
    private void runOnceIfPossible() {
        try {
            runOnce(clock.instant());
            if (failures > 0) {
                log().info("dispatch-works-again after {} failed runs", failures);
                failures = 0;
            }
        } catch (RuntimeException e) {
            // the class of the failure only: a message of foreign code may quote somebody's record
            if (failures++ == 0) {
                log().warn("dispatch-failed {}; it is tried again", e.getClass().getName());
            }
        }
    }

    /**
     * A notice that was given up.
     *
     * @param id the id for another attempt
     * @param carer the carer
     * @param notice the notice's id, which is that of the {@code Disclosed} event
     * @param attempts the number of attempts
     * @param reason why the last attempt failed: {@code rejected}, {@code failed}, {@code threw}, {@code hung},
     *     {@code no-answer}, {@code no-connector}, {@code two-connectors}, {@code unreadable}, {@code stopped},
     *     {@code withheld} (it may no longer be sent; a new notice carries what still may be) or {@code undecided} (the
     *     carer's history could not be read)
     */
    public record Undelivered(UUID id, CarerId carer, UUID notice, int attempts, String reason) {}
}
