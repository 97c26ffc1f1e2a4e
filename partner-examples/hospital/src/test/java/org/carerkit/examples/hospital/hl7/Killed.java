package org.carerkit.examples.hospital.hl7;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carerkit.examples.hospital.HospitalApplication;

/** The hospital as a process of its own, to be killed. */
final class Killed implements AutoCloseable {

    private final Process process;
    private final int hl7Port;
    private final Duration started;

    private Killed(Process process, int hl7Port, Duration started) {
        this.process = process;
        this.hl7Port = hl7Port;
        this.started = started;
    }

    /** Starts it on what is in the folder, and waits until it listens. */
    static Killed start(Path folder) throws IOException {
        Instant begun = Instant.now();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HospitalApplication.class.getName(),
                        "--server.port=0",
                        "--hospital.hl7.port=0",
                        "--hospital.data=" + folder,
                        "--hospital.keys=" + folder.resolve("carers.keys")))
                .redirectErrorStream(true)
                .start();
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int at = line.indexOf("listening for HL7 on port ");
            if (at >= 0) {
                String rest = line.substring(at + "listening for HL7 on port ".length());
                int port = Integer.parseInt(rest.substring(0, rest.indexOf('"')));
                drain(lines);
                return new Killed(process, port, Duration.between(begun, Instant.now()));
            }
        }
        throw new IOException("the process ended before it listened");
    }

    private static void drain(BufferedReader lines) {
        Thread thread = new Thread(() -> {
            try {
                while (lines.readLine() != null) {
                    // what it logs is not of interest
                }
            } catch (IOException e) {
                // the process is gone
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    int hl7Port() {
        return hl7Port;
    }

    Duration started() {
        return started;
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** SIGTERM, and waits. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    @Override
    public void close() {
        kill();
    }
}
