package org.carerkit.flag.contract;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** What the contracts need of threads and of the console. */
final class Threads {

    private Threads() {}

    /** Applies a function to each, each on a thread of its own, all of them at once. */
    static <T, R> List<R> atOnce(List<T> items, Function<T, R> function) throws Exception {
        CyclicBarrier start = new CyclicBarrier(items.size());
        ExecutorService executor = Executors.newFixedThreadPool(items.size());
        try {
            List<Callable<R>> calls = new ArrayList<>();
            for (T item : items) {
                calls.add(() -> {
                    start.await();
                    return function.apply(item);
                });
            }
            List<R> results = new ArrayList<>();
            for (Future<R> result : executor.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    static List<Thread> running() {
        return List.copyOf(Thread.getAllStackTraces().keySet());
    }

    /** Those that have not ended within two seconds. */
    static List<Thread> stillRunning(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(2_000);
        }
        return threads.stream().filter(Thread::isAlive).toList();
    }

    /** What is printed to both standard streams while something runs. */
    static String printedBy(Runnable work) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream both = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(both);
            System.setErr(both);
            work.run();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** An exception's text and those of its causes; nothing for anything else. */
    static List<String> messages(Object answer) {
        List<String> messages = new ArrayList<>();
        for (Object next = answer; next instanceof Throwable thrown; next = thrown.getCause()) {
            messages.add(thrown.toString());
            for (Throwable suppressed : thrown.getSuppressed()) {
                messages.addAll(messages(suppressed));
            }
        }
        return messages;
    }
}
