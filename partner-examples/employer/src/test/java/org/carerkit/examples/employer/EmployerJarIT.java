package org.carerkit.examples.employer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@code employer.jar} as users do, in a process of its own. */
@Timeout(120)
class EmployerJarIT {

    private static final Path JAR = Path.of("target", "employer.jar");
    private static final int STARTS = 6;

    @TempDir
    private Path folder;

    /** Prints how long it takes to start. The time never fails a build. */
    @Test
    void servesTheFirstPage() throws Exception {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            Instant started = Instant.now();
            try (Program program = Program.start(
                    List.of(Program.java(), "-jar", JAR.toString()), folder.resolve("check-" + i + ".json"))) {
                assertThat(page(program)).contains("How carer-confident are you?", "stay on this computer");
                times.add(Duration.between(started, Instant.now()).toMillis());
            }
        }
        Collections.sort(times);
        System.out.printf(
                "employer.jar, from the start of Java to the first page: best %d ms, median %d ms, of %d starts; "
                        + "target 1500 ms%n",
                times.get(0), times.get(STARTS / 2), STARTS);
    }

    static String page(Program program) throws IOException {
        try (InputStream in = program.address().toURL().openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void holdsNeitherTheTypefaceNorTheCrestOfGovUkNorAnyTest() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            List<String> names = jar.stream().map(ZipEntry::getName).toList();

            assertThat(names)
                    .anyMatch(name -> name.endsWith("govuk-frontend.min.css"))
                    .noneMatch(name -> name.matches("(?i).*(\\.woff2?|crest|crown).*"))
                    .noneMatch(name -> name.matches("org/carerkit/.*Test\\.class"))
                    .noneMatch(name -> name.endsWith("module-info.class") || name.endsWith(".SF"));
        }
    }
}
