package org.carerkit.flag.dispatch;

import java.time.Duration;
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
 * Runs foreign code on threads of its own, each for as long as a call lasts, so that a call that hangs can be left behind.
 * Only these threads are ever interrupted: never one that is at work in a store.
 */
final class ConnectorCalls {

    private final Duration deadline;
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Set<FutureTask<?>> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    ConnectorCalls(Duration deadline) {
        this.deadline = deadline;
    }

    /** A daemon thread that is known here until it has ended. */
    Thread start(String name, Runnable work) {
        // one that only ends is known still: who waits for it must not miss its last moment
        threads.removeIf(earlier -> earlier.getState() == Thread.State.TERMINATED);
        Thread thread = new Thread(work, "carerkit-" + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        return thread;
    }

    /** The same, but null once no work may begin any more. */
    @Nullable
    Thread startUnlessStopped(String name, Runnable work) {
        return stopped ? null : start(name, work);
    }

    /** ConnectorCalls a connector; whatever it does becomes an outcome. */
    CallOutcome call(String name, Callable<@Nullable Delivery> call) {
        FutureTask<@Nullable Delivery> task = new FutureTask<>(call);
        running.add(task);
        if (stopped) {
            running.remove(task);
            return CallOutcome.STOPPED;
        }
        start("call-" + name, task);
        try {
            return outcome(task.get(deadline.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return CallOutcome.HUNG;
        } catch (ExecutionException e) {
            return CallOutcome.THREW; // what it threw may quote the notice: it ends here
        } catch (CancellationException e) {
            return CallOutcome.STOPPED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CallOutcome.STOPPED;
        } finally {
            running.remove(task);
            task.cancel(true); // interrupts what has not ended; its answer no longer counts
        }
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

    /** Interrupts the calls that are under way. */
    void interrupt() {
        running.forEach(task -> task.cancel(true));
    }

    /** Interrupts every call, and lets no other begin. */
    void stop() {
        stopped = true;
        interrupt();
    }

    /** Waits for the threads to end, for a time altogether. */
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
