package org.carerkit.examples.hospital;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A program started as a separate process on this one's class path, so that a test can kill it. */
public final class Child implements AutoCloseable {

    private static final int SECONDS_TO_START = 120;

    private final Process process;
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private Child(Process process, String sign) {
        this.process = process;
        Thread reader = new Thread(() -> read(sign), "child");
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * Starts the program and waits until it is ready.
     *
     * @param sign a text in the line that says it is ready
     */
    public static Child start(Class<?> main, String sign, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Child child =
                new Child(new ProcessBuilder(command).redirectErrorStream(true).start(), sign);
        try {
            child.ready.get(SECONDS_TO_START, TimeUnit.SECONDS);
            return child;
        } catch (ExecutionException | TimeoutException e) {
            child.kill();
            throw new IOException(main.getSimpleName() + " has not started", e);
        } catch (InterruptedException e) {
            child.kill();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void read(String sign) {
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.contains(sign)) {
                    ready.complete(null);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // the process has ended
        }
        ready.completeExceptionally(new IOException("it ended"));
    }

    /** Returns the number that follows these words in the output. */
    public int number(String words) {
        String line = lines.stream()
                .filter(each -> each.contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("it never said " + words));
        return Integer.parseInt(
                line.substring(line.indexOf(words) + words.length()).split("\\D", 2)[0]);
    }

    /** Returns all output so far. */
    public String written() {
        return String.join("\n", lines);
    }

    /** Kills the process without notice (SIGKILL), as when a machine fails. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the process to stop (SIGTERM), waits, and returns its exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
