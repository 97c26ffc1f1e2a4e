package org.carerkit.examples.commandline.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carerkit.examples.commandline.Run;
import org.carerkit.examples.council.CouncilReport;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardReportCommandTest {

    @TempDir
    private Path folder;

    @Test
    void oneCommandGoesFromTheFilesToTheReportAndTheJavaApiGivesTheSameBytes() throws IOException {
        Path files = folder.resolve("council");
        Path page = folder.resolve("report.html");

        Run run = Run.abroad(
                "council",
                "board-report",
                "--sample",
                "--strategy",
                "stoke-on-trent",
                "--html",
                page.toString(),
                files.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("tables released");
        assertThat(page)
                .content()
                .contains("of the 27,000 that are estimated")
                .isEqualTo(CouncilReport.of(
                                files,
                                StandardStrategy.STOKE_ON_TRENT.load(),
                                new MeasurePeriod(
                                        java.time.LocalDate.of(2025, 4, 1), java.time.LocalDate.of(2026, 3, 31)),
                                java.time.LocalDate.of(2026, 11, 23))
                        .page()
                        .html());
    }

    @Test
    void aFileThatIsMissingIsToldAndTheReportIsMade() throws IOException {
        Path files = folder.resolve("council");
        Run.of("council", "board-report", "--sample", "--strategy", "hartlepool", files.toString());
        Files.delete(files.resolve("register.csv"));

        Run run = Run.of("council", "board-report", "--strategy", "hartlepool", files.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).startsWith("<!DOCTYPE html>").contains("Not known: register.csv");
        assertThat(run.err()).contains("register.csv is missing.");
    }

    @Test
    void theReportOfAQuarterComesAsPageAndOnPaper() throws IOException {
        Path files = folder.resolve("council");
        Path pdf = folder.resolve("quarter.pdf");
        Run.of("council", "board-report", "--sample", "--strategy", "hartlepool", files.toString());

        Run paper = Run.of(
                "council",
                "board-report",
                "--strategy",
                "hartlepool",
                "--quarter",
                "2026-Q1",
                "--pdf",
                pdf.toString(),
                files.toString());
        Run page =
                Run.of("council", "board-report", "--strategy", "hartlepool", "--quarter", "2026-Q1", files.toString());

        assertThat(paper.exitCode()).isZero();
        assertThat(paper.out()).isEmpty();
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        assertThat(page.out()).startsWith("<!DOCTYPE html>").contains("January to March 2026");
    }

    @Test
    void whatCannotBeUsedIsTold() {
        assertThat(Run.of("council", "board-report", "--strategy", "hartlepool", "--quarter", "spring", "" + folder)
                        .err())
                .contains("--quarter is written like 2026-Q1.");
        assertThat(Run.of("council", "board-report", "--strategy", "nowhere", folder.toString()))
                .satisfies(run -> {
                    assertThat(run.exitCode()).isEqualTo(2);
                    assertThat(run.err()).contains("--strategy has to be a file, or one of: hartlepool, south-tees");
                });
        assertThat(Run.of("council", "board-report", "--sample", "--strategy", "hartlepool", folder.toString())
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void aStrategyOfYourOwnIsAFileAndTheReportCanBeOfAnotherDay() throws IOException {
        Path files = folder.resolve("council");
        Run.of("council", "board-report", "--sample", "--strategy", "hartlepool", files.toString());
        Path own = folder.resolve("own.json");
        try (InputStream in = StandardStrategy.class.getResourceAsStream("hartlepool.json")) {
            Files.write(own, in.readAllBytes());
        }

        Run run = Run.of(
                "council",
                "board-report",
                "--strategy",
                own.toString(),
                "--quarter",
                "2026-Q1",
                "--on",
                "2026-03-31",
                files.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Made up to try CarerKit: no figure here is real.")
                .contains("As of 31 March 2026.")
                .contains("late on 31 March 2026")
                .contains("without progress in the two quarters before 31 March 2026");

        Files.writeString(own, "{}");
        assertThat(Run.of("council", "board-report", "--strategy", own.toString(), files.toString()))
                .satisfies(refused -> {
                    assertThat(refused.exitCode()).isEqualTo(2);
                    assertThat(refused.err())
                            .contains("--strategy: the file is not a strategy")
                            .contains("format");
                });
    }
}
