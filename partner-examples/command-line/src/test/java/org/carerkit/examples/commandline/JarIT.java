package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.carerkit.core.sample.SampleArea;
import org.carerkit.core.sample.SamplePopulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code carerkit.jar} as users do, in a process of its own. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class JarIT {

    private static final Path JAR = Path.of("target", "carerkit.jar");

    @TempDir
    private Path folder;

    @Test
    void checksIdentifiersAndEndsWithTheExitCode() throws Exception {
        assertThat(finish(start("identifier", "nhs-number", "4010232137", "9434765918")))
                .isEqualTo(new Run(1, "4010232137,valid\n9434765918,invalid,CK-NHS-NUMBER-CHECK-DIGIT\n", ""));
        assertThat(finish(start("identifier", "passport", "1")).exitCode()).isEqualTo(2);
    }

    @Test
    void knowsItsVersion() throws Exception {
        Run run = finish(start("--version"));

        assertThat(run.out()).startsWith("carerkit ").doesNotContain("development");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void readsAGigabyteInOneLineIn64Megabytes() throws Exception {
        Process process = start("-Xmx64m", "validate", "-");
        try (OutputStream in = process.getOutputStream();
                InputStream gigabyte = new OneLine(1L << 30)) {
            gigabyte.transferTo(in);
        }
        Run run = finish(process);

        assertThat(run.lines()).hasSize(2);
        assertThat(run.out()).contains("-,1,,CK-JSON-TOO-LARGE,error,");
        assertThat(run.err()).startsWith("1 record in ");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void endsQuietlyWhenNobodyReadsOn() throws Exception {
        Path carers = folder.resolve("carers.ndjson");
        try (OutputStream out = Files.newOutputStream(carers)) {
            new SamplePopulation(SampleArea.HARTLEPOOL, 3_000, LocalDate.of(2026, 11, 23), 1).writeTo(out);
        }
        Process process = start("validate", carers.toString());
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            assertThat(out.readLine()).isEqualTo("file,line,path,code,severity,message");
        }

        assertThat(new String(process.getErrorStream().readAllBytes(), UTF_8)).isEmpty();
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void takesTheTour() throws Exception {
        Run run = finish(start("tour", "--out", folder.resolve("tour").toString()));

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(folder.resolve("tour").resolve("index.html")).isNotEmptyFile();
    }

    @Test
    void holdsWhatRunsAndNoTests() throws IOException {
        List<String> strangers = new ArrayList<>();
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            assertThat(jar.getEntry("org/carerkit/core/sample/SamplePopulation.class"))
                    .isNotNull();
            jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches("org/carerkit/.*Test\\.class")
                            || name.endsWith("module-info.class")
                            || name.startsWith("org/carerkit/core/architecture/")
                            || name.startsWith("org/jline/nativ/")
                            || name.endsWith(".SF"))
                    .forEach(strangers::add);
        }
        assertThat(strangers).isEmpty();
    }

    /** Starts the jar. Arguments that start with -X go to Java. */
    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> rest = new ArrayList<>(List.of("-jar", JAR.toString()));
        for (String argument : arguments) {
            (argument.startsWith("-X") ? command : rest).add(argument);
        }
        command.addAll(rest);
        return new ProcessBuilder(command).start();
    }

    private static Run finish(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), out, err);
    }
}
