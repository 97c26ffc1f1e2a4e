package org.carerkit.core.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program run in a JVM of its own. */
public final class ChildJvm {

    private ChildJvm() {}

    /**
     * What was seen of the process until its first line of output.
     *
     * @param wall from before its start to the line
     * @param cpu CPU time of all its threads; the system counts in hundredths of a second
     * @param line what it printed
     */
    public record FirstLine(Duration wall, Duration cpu, String line) {}

    /** Starts the program, waits for its first line, and ends it. The program must wait for its input to end. */
    public static FirstLine firstLine(JarPath path, Class<?> program, List<String> arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = builder(path, program, List.of(), arguments);
        long before = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader out = output(process)) {
            String line = out.readLine();
            Duration wall = Duration.ofNanos(System.nanoTime() - before);
            Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
            process.getOutputStream().close();
            ended(process, program);
            return new FirstLine(wall, cpu, line);
        }
    }

    /** Runs the program to its end and returns its last line; the others are printed as they come. */
    public static String lastLine(JarPath path, Class<?> program, List<String> options, List<String> arguments)
            throws IOException, InterruptedException {
        Process process = builder(path, program, options, arguments).start();
        String last = "";
        try (BufferedReader out = output(process)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                System.out.println(line);
                last = line;
            }
        }
        ended(process, program);
        return last;
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    private static void ended(Process process, Class<?> program) throws InterruptedException {
        if (process.waitFor() != 0) {
            throw new IllegalStateException(program.getSimpleName() + " failed");
        }
    }

    private static ProcessBuilder builder(
            JarPath path, Class<?> program, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.addAll(options);
        command.addAll(List.of("-cp", path.text(), program.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
