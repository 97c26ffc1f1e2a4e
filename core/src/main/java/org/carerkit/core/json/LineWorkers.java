package org.carerkit.core.json;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Parses batches of lines on several threads, a limited number of batches ahead, and passes on the results in order.
 */
final class LineWorkers<T> {

    private final RecordParser<T> parser;
    private final LocalDate today;
    private final Limits limits;
    private final int threads;

    LineWorkers(RecordParser<T> parser, LocalDate today, Limits limits, int threads) {
        this.parser = parser;
        this.today = today;
        this.limits = limits;
        this.threads = threads;
    }

    void read(LineSplitter splitter, Consumer<? super JsonLine<T>> consumer) throws IOException {
        List<Thread> started = new ArrayList<>();
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "carerkit-lines-" + (started.size() + 1));
            thread.setDaemon(true);
            started.add(thread); // the pool starts threads where work is submitted: here, in the caller's thread
            return thread;
        });
        try {
            Queue<Task<T>> ahead = new ArrayDeque<>();
            LineBatch room = new LineBatch();
            for (LineBatch batch = splitter.next(room); batch != null; batch = splitter.next(room)) {
                LineBatch filled = batch;
                ahead.add(new Task<>(filled, workers.submit(() -> parse(filled))));
                room = ahead.size() > 2 * threads ? handOn(ahead.remove(), consumer) : new LineBatch();
            }
            while (!ahead.isEmpty()) {
                handOn(ahead.remove(), consumer);
            }
        } finally {
            workers.shutdownNow();
            await(started);
        }
    }

    private List<JsonLine<T>> parse(LineBatch batch) {
        List<JsonLine<T>> lines = new ArrayList<>();
        batch.forEach(parser, today, limits, line -> {
            if (Thread.interrupted()) {
                throw new IllegalStateException("The reading has ended");
            }
            lines.add(line);
        });
        return lines;
    }

    /** Waits for the results of a batch and passes them on. The batch can then be filled again. */
    private LineBatch handOn(Task<T> task, Consumer<? super JsonLine<T>> consumer) throws IOException {
        try {
            task.parsed.get().forEach(consumer);
            return task.batch;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Reading lines was interrupted");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("Reading a line failed", e.getCause());
        }
    }

    /**
     * Waits for the workers, so that they never outlive the call. A batch is short, and the interrupt ends it after its
     * current line.
     */
    private static void await(List<Thread> workers) {
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A batch and its results. */
    private record Task<T>(LineBatch batch, Future<List<JsonLine<T>>> parsed) {}
}
