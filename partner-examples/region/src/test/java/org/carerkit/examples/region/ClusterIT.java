package org.carerkit.examples.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.carerkit.examples.region.release.RegionFiles;
import org.carerkit.examples.region.release.ScoreFiles;
import org.carerkit.examples.region.sample.SampleAnswers;
import org.carerkit.examples.region.sample.SampleClientLevelData;
import org.carerkit.examples.region.sample.SampleRegion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Submits the jar to a standalone cluster with {@code spark-submit}, and compares the result with the command line on
 * one machine.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClusterIT {

    private static final Path JAR = Path.of("target", "carerkit-region.jar").toAbsolutePath();

    @TempDir
    private Path path;

    private final List<String> cld = new ArrayList<>(List.of("--from", "2025-04-01", "--to", "2026-03-31"));
    private final List<String> answers = new ArrayList<>(List.of("--instrument", "swemwbs", "--score", "metric"));

    @Test
    void the_same_jar_on_a_cluster_gives_the_bytes_of_the_command_line() throws Exception {
        writeFourCouncils();
        Path report = path.resolve("report");

        try (Cluster cluster = Cluster.start(path.resolve("spark"), JAR)) {
            int exitCode = cluster.submit(
                    JAR,
                    RegionMain.class,
                    List.of(
                            "--councils",
                            path.resolve("councils.csv").toUri().toString(),
                            "--submissions",
                            path.resolve("submissions.csv").toUri().toString(),
                            "--from",
                            "2025-04-01",
                            "--to",
                            "2026-03-31",
                            "--answers",
                            path.resolve("answers.csv").toUri().toString(),
                            "--instrument",
                            "swemwbs",
                            "--score",
                            "metric",
                            "--out",
                            report.toUri().toString()));

            assertThat(cluster.told()).contains("Client Level Data: 4 of 4 councils counted");
            assertThat(exitCode).isZero();
            assertThat(jarsOfExecutors(cluster)).isNotEmpty();
        }

        assertThat(Files.readString(report.resolve(RegionFiles.EXACT)))
                .isEqualTo(carerkit(List.of("council", "carers-by-support"), cld));
        assertThat(Files.readString(report.resolve(RegionFiles.ASCOF_EXACT)))
                .isEqualTo(carerkit(List.of("council", "ascof-3d"), cld));
        assertThat(Files.readString(report.resolve(ScoreFiles.EXACT))).isEqualTo(carerkit(List.of("tally"), answers));
    }

    private void writeFourCouncils() throws IOException {
        RegionFolder folder = new RegionFolder(path);
        for (int number = 1; number <= 4; number++) {
            String council = SampleRegion.council(number);
            SplittableRandom random = new SplittableRandom(number);
            folder.council(council, number < 3 ? "one" : "other")
                    .csv(
                            council,
                            "2026-04-20",
                            council + ".csv",
                            new SampleClientLevelData(council, SampleRegion.YEAR, random).of(800))
                    .answers(
                            council,
                            "2026-04-20",
                            council + "-answers.csv",
                            SampleAnswers.HEADER,
                            new SampleAnswers(random).of(90));
            sent(cld, council, council + ".csv");
            sent(answers, council, council + "-answers.csv");
        }
        folder.lists();
    }

    private void sent(List<String> arguments, String council, String file) {
        arguments.addAll(List.of("--council", council, path.resolve(file).toString()));
    }

    private static String carerkit(List<String> command, List<String> arguments) throws Exception {
        return OtherProcess.carerkit(
                Stream.concat(command.stream(), arguments.stream()).toList());
    }

    /** Returns the copies of our jar that executors received from the driver, each in its own folder. */
    private static List<Path> jarsOfExecutors(Cluster cluster) throws IOException {
        try (Stream<Path> files = Files.walk(cluster.work())) {
            return files.filter(file -> file.endsWith(JAR.getFileName())).toList();
        }
    }
}
