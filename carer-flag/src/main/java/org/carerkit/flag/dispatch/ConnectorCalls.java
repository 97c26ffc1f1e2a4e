package org.carerkit.flag.dispatch;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Runs each call of foreign code on a thread of its own, so that a call that hangs can be abandoned. Only these threads
 * are ever interrupted, never a thread that is working in a store.
 */
final class ConnectorCalls {

    private final Duration deadline;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Set<FutureTask<?>> running = ConcurrentHashMap.newKeySet();
    private final Map<PartnerConnector, Thread> hanging = Collections.synchronizedMap(new IdentityHashMap<>());
    private volatile boolean stopped;

    ConnectorCalls(Duration deadline) {
        this.deadline = deadline;
    }

    /** Starts a daemon thread and keeps track of it until it has ended. */
    Thread start(String name, Runnable work) {
        // a thread that is just ending still counts, so that nobody who waits for it misses its last moment
        threads.removeIf(earlier -> earlier.getState() == Thread.State.TERMINATED);
        Thread thread = new Thread(work, "carerkit-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        return thread;
    }

    /** Starts a daemon thread as {@link #start} does; returns null once this is stopped. */
    @Nullable
    Thread startUnlessStopped(String name, Runnable work) {
        return stopped ? null : start(name, work);
    }

    /** Calls a connector and turns whatever it does into an outcome. */
    CallOutcome call(PartnerConnector connector, String name, Callable<@Nullable Delivery> call) {
        FutureTask<@Nullable Delivery> task = new FutureTask<>(call);
        running.add(task);
        if (stopped) {
            running.remove(task);
            return CallOutcome.STOPPED;
        }
        Thread thread = start("call-" + name, task);
        try {
            return outcome(task.get(deadline.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            hanging.put(connector, thread);
            return CallOutcome.HUNG;
        } catch (ExecutionException e) {
            return CallOutcome.THREW; // the exception may quote the notice, so it is dropped
        } catch (CancellationException e) {
            return CallOutcome.STOPPED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CallOutcome.STOPPED;
        } finally {
            running.remove(task);
            task.cancel(true); // interrupts an unfinished call; its answer no longer counts
        }
    }

    /** Returns true while a call of the connector that was abandoned has not ended. */
    boolean hangs(PartnerConnector connector) {
        return hanging.computeIfPresent(connector, (same, thread) -> thread.isAlive() ? thread : null) != null;
    }

    private static CallOutcome outcome(@Nullable Delivery delivery) {
        if (delivery == null) {
            return CallOutcome.NO_ANSWER;
        }
        return switch (delivery) {
            case DELIVERED -> CallOutcome.DELIVERED;
            case REJECTED -> CallOutcome.REJECTED;
            case FAILED -> CallOutcome.FAILED;
        };
    }

    /** Interrupts the calls in progress. */
    void interrupt() {
        running.forEach(task -> task.cancel(true));
    }

    /** Interrupts every call and prevents new ones. */
    void stop() {
        stopped = true;
        interrupt();
    }

    /** Waits for the threads to end, up to a total time. */
    void await(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (thread != Thread.currentThread()) {
                join(thread, Math.max(1, left));
            }
        }
    }

    private static void join(Thread thread, long millis) {
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
