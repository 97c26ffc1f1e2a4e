package org.carerkit.examples.employer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program as a process that can be killed. */
final class Program implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final URI address;

    private Program(Process process) throws IOException {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        String line = out.readLine();
        while (line != null && !line.startsWith("http://")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("the program has ended without an address");
        }
        this.address = URI.create(line);
    }

    /** Starts the program from the classes of this build. */
    static Program start(Path file) throws IOException {
        return start(List.of(java(), "-cp", System.getProperty("java.class.path"), Employer.class.getName()), file);
    }

    static Program start(List<String> command, Path file) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("--no-browser", "--file", file.toString()));
        return new Program(new ProcessBuilder(whole)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Starts the program with only these environment variables, so without a PATH. */
    static Program startIn(Map<String, String> environment, List<String> command, Path file) throws IOException {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of("--no-browser", "--file", file.toString()));
        ProcessBuilder process = new ProcessBuilder(whole).redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().clear();
        process.environment().putAll(environment);
        return new Program(process.start());
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    URI address() {
        return address;
    }

    /** Kills the program, which has no time to save anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        out.close();
    }
}
