package org.carerkit.examples.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.carerkit.outcomes.strategy.StandardStrategy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the report is made whatever is wrong with a file, and says what is not known and why. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputTest {

    private static final String SECRET = "Zebulon-Secret";

    @TempDir
    private Path folder;

    @BeforeEach
    void a_council() throws IOException {
        Sample.folder(folder, StandardStrategy.HARTLEPOOL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client-level-data.csv",
                "register.csv",
                "estimates.csv",
                "survey.csv",
                "outcomes.csv",
                "timings.csv",
                "young-carers.csv",
                "measures.json",
                "plan.json"
            })
    void a_file_that_is_missing_empty_or_no_text_is_named_and_all_else_is_there(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.delete(file);
        String missing = told(name);
        Files.write(file, new byte[0]);
        told(name);
        Files.write(file, new byte[] {(byte) 0xC3, 0x28, 0, 1, 2});
        told(name);
        Files.write(file, (SECRET + "\n" + SECRET).getBytes(StandardCharsets.UTF_8));
        assertThat(told(name)).doesNotContain(SECRET);

        assertThat(missing).contains("is missing");
    }

    private String told(String name) {
        CouncilReport report = Sample.report(folder, StandardStrategy.HARTLEPOOL);
        String html = report.page().html();
        assertThat(report.problems()).anyMatch(problem -> problem.contains(name));
        assertThat(html)
                .contains("What is wrong with the files")
                .contains("Parts not known: 1.")
                .contains("Status of the actions");
        return html;
    }

    @Test
    void an_empty_folder_has_a_report_too() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        CouncilReport report = Sample.report(empty, StandardStrategy.HARTLEPOOL);

        assertThat(report.page().html()).contains("register.csv is missing.").contains("Not known: ");
        assertThat(report.problems()).hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void a_line_that_is_wrong_is_left_out_and_told_by_its_number_without_its_values() throws IOException {
        append("timings.csv", "x," + SECRET + ",2026-01-02,2026-01-03,no");
        append("timings.csv", "x,2026-01-02,2026-01-01,,no");
        append("survey.csv", "x," + SECRET + ",little");
        append("outcomes.csv", "x,99.99,20.73");
        append("register.csv", "age," + SECRET);

        CouncilReport report = Sample.report(folder, StandardStrategy.HARTLEPOOL);

        assertThat(report.problems())
                .contains(
                        "timings.csv, line 302: notified, a date is needed here, such as 2026-04-01.",
                        "timings.csv, line 303: something happened before the service was told.",
                        "survey.csv, line 422: an answer is not one of the survey's.",
                        "outcomes.csv, line 162: a score is not one that SWEMWBS can have.",
                        "register.csv, line 22, column 3: CK-CSV-ROW-RAGGED This row does not have 3 cells like the header.");
        assertThat(report.page().html()).contains("300 of timings.csv").doesNotContain(SECRET);
        assertThat(report.problems()).noneMatch(problem -> problem.contains(SECRET));
    }

    @Test
    void breakdowns_that_contradict_each_other_are_told() throws IOException {
        append("register.csv", "area,Nowhere,50");

        assertThat(Sample.report(folder, StandardStrategy.HARTLEPOOL).problems())
                .containsExactly("register.csv: the breakdowns do not add up to the same number of carers.");
    }

    @Test
    void a_repeated_line_is_told() throws IOException {
        append("register.csv", "area,North,50");

        assertThat(Sample.report(folder, StandardStrategy.HARTLEPOOL).problems())
                .contains("register.csv, line 22: the group occurs twice.");
    }

    @Test
    void the_same_thing_in_many_lines_is_told_of_three_and_a_number() throws IOException {
        String wrong = "x\n".repeat(5_000) + "x,31/03/2026,,,no\n".repeat(4);
        Files.writeString(folder.resolve("timings.csv"), String.join(",", CouncilFolder.TIMINGS) + "\n" + wrong);

        List<String> problems =
                Sample.report(folder, StandardStrategy.HARTLEPOOL).problems();

        assertThat(problems)
                .containsExactly(
                        "timings.csv, line 2, column 2: CK-CSV-ROW-RAGGED This row does not have 5 cells like the header.",
                        "timings.csv, line 3, column 2: CK-CSV-ROW-RAGGED This row does not have 5 cells like the header.",
                        "timings.csv, line 4, column 2: CK-CSV-ROW-RAGGED This row does not have 5 cells like the header.",
                        "timings.csv, 4,997 more lines: CK-CSV-ROW-RAGGED This row does not have 5 cells like the header.",
                        "timings.csv, line 5002: notified, a date is needed here, such as 2026-04-01.",
                        "timings.csv, line 5003: notified, a date is needed here, such as 2026-04-01.",
                        "timings.csv, line 5004: notified, a date is needed here, such as 2026-04-01.",
                        "timings.csv, 1 more line: notified, a date is needed here, such as 2026-04-01.",
                        "timings.csv has no line that can be used.");
    }

    @Test
    void client_level_data_without_a_row_or_without_one_of_the_year_is_not_known_and_no_table_of_zeros()
            throws IOException {
        Path file = folder.resolve("client-level-data.csv");
        String header = Files.readString(file).lines().findFirst().orElseThrow();
        Files.writeString(file, header + "\n");
        assertThat(Sample.report(folder, StandardStrategy.HARTLEPOOL).problems())
                .containsExactly("client-level-data.csv has no line that can be used.");

        Sample.folder(folder, StandardStrategy.HARTLEPOOL);
        MeasurePeriod other = new MeasurePeriod(LocalDate.of(2019, 4, 1), LocalDate.of(2020, 3, 31));
        CouncilReport report =
                CouncilReport.of(folder, StandardStrategy.HARTLEPOOL.load(), other, LocalDate.of(2020, 4, 30));
        assertThat(report.problems())
                .contains("client-level-data.csv has no row of a carer in the year that the report is about.");
        assertThat(report.page().html())
                .contains("Not known: client-level-data.csv is missing or cannot be used.")
                .doesNotContain("ASCOF 3D, parts 1b and 2b");
    }

    @Test
    void a_row_of_another_council_is_told_by_its_line_and_the_report_names_the_council_it_counted() throws IOException {
        assertThat(Sample.report(folder, StandardStrategy.HARTLEPOOL).page().html())
                .contains("Each carer of council ");

        Path file = folder.resolve("client-level-data.csv");
        List<String> lines = Files.readAllLines(file);
        append("client-level-data.csv", lines.get(1).replaceFirst("^[^,]*", SECRET));

        assertThat(Sample.report(folder, StandardStrategy.HARTLEPOOL).problems())
                .containsExactly("client-level-data.csv, line " + (lines.size() + 1)
                        + ": a row of another council than those before; a report is on one council alone.");
    }

    @Test
    void a_wrong_separator_and_a_definition_that_is_cut_off_are_called_by_name() throws IOException {
        Files.writeString(
                folder.resolve("timings.csv"), String.join(";", CouncilFolder.TIMINGS) + "\nx;2026-01-02;;;no\n");
        Files.writeString(folder.resolve("measures.json"), "{\n\"format\":");

        assertThat(Sample.report(folder, StandardStrategy.HARTLEPOOL).problems())
                .containsExactly(
                        "timings.csv, line 1, column 1: CK-CSV-SEPARATOR The columns are not separated by commas. Save the"
                                + " file with commas.",
                        "measures.json: The text is cut off after byte 11.");
    }

    @Test
    void what_was_made_up_says_so_at_the_top_and_only_that() throws IOException {
        String words = "Made up to try CarerKit: no figure here is real.";
        assertThat(Sample.report(folder, StandardStrategy.HARTLEPOOL).page().html())
                .contains(words);

        Files.delete(folder.resolve(CouncilFolder.MADE_UP));

        assertThat(Sample.report(folder, StandardStrategy.HARTLEPOOL).page().html())
                .doesNotContain("Made up");
    }

    @Test
    void a_broken_evaluation_does_not_stop_the_others() throws IOException {
        Files.writeString(folder.resolve("evaluations/broken.json"), "{\"format\": ");

        CouncilReport report = Sample.report(folder, StandardStrategy.HARTLEPOOL);

        assertThat(report.problems()).containsExactly("evaluations/broken.json cannot be read as an evaluation.");
        assertThat(report.page().html()).contains("From 4 rows of evaluations.");
    }

    private void append(String name, String line) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, Files.readString(file) + line + "\n");
    }

    @Test
    void a_file_of_more_than_four_gigabytes_and_a_line_of_a_hundred_megabytes_are_told_and_not_read()
            throws IOException {
        try (RandomAccessFile enormous =
                new RandomAccessFile(folder.resolve("outcomes.csv").toFile(), "rw")) {
            enormous.setLength((4L << 30) + 1);
        }
        try (Writer line = Files.newBufferedWriter(folder.resolve("survey.csv"))) {
            line.write(String.join(",", CouncilFolder.SURVEY) + "\nx,");
            for (int i = 0; i < 100; i++) {
                line.write("a".repeat(1_000_000));
            }
        }

        assertThat(Sample.report(folder, StandardStrategy.HARTLEPOOL).problems())
                .containsExactly(
                        "survey.csv, line 2, column 2: CK-CSV-ROW-TOO-LONG This row is longer than 1048576 bytes or has"
                                + " more than 10,000 cells.",
                        "outcomes.csv is too long.");
    }

    @Test
    void of_several_submissions_the_latest_counts_and_a_name_without_a_date_is_told() throws IOException {
        String all = Files.readString(folder.resolve("client-level-data.csv"));
        String few = all.lines().limit(40).collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(folder.resolve("client-level-data-2026-05-15.csv"), few);
        Files.writeString(folder.resolve("client-level-data-2026-04-20.csv"), SECRET);
        Files.writeString(folder.resolve("client-level-data-final.csv"), SECRET);

        CouncilReport report = Sample.report(folder, StandardStrategy.HARTLEPOOL);

        assertThat(report.page().html()).contains("39 of client-level-data-2026-05-15.csv");
        assertThat(report.problems())
                .containsExactly(
                        "client-level-data-final.csv is not read: its name needs the date of a later submission, as in"
                                + " client-level-data-2026-05-15.csv.");
    }
}
