package org.carerkit.examples.region.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.carerkit.examples.region.RegionFolder;
import org.carerkit.examples.region.sample.SampleClientLevelData;
import org.carerkit.examples.region.sample.SampleRegion;
import org.carerkit.outcomes.finding.RefusedException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a council with broken, late, repeated or missing files is reported and does not stop the others. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadInputTest {

    private static final List<List<String>> ONE = rows("X01", 30);
    private static final List<List<String>> TWO = rows("X02", 40);

    @TempDir
    private Path path;

    private RegionFolder two() throws IOException {
        return new RegionFolder(path)
                .council("X01", "one")
                .council("X02", "one")
                .csv("X02", "2026-04-20", "two.csv", TWO);
    }

    private static List<List<String>> rows(String council, int carers) {
        return new SampleClientLevelData(council, SampleRegion.YEAR, new SplittableRandom(7)).of(carers);
    }

    private static long total(RegionCarers carers, String council) {
        return carers.carers().councils().get(council).table().total();
    }

    private static List<String> codes(RegionCarers carers) {
        return carers.problems().stream().map(CouncilProblem::code).toList();
    }

    @Test
    void a_broken_file_is_told_with_its_place_and_the_others_are_counted() throws IOException {
        RegionCarers carers = two().text("X01", "2026-04-20", "one.csv", csv(ONE) + "X01,\"never ends\n")
                .count();

        assertThat(total(carers, "X02")).isEqualTo(40);
        assertThat(carers.carers().councils()).containsOnlyKeys("X02");
        assertThat(codes(carers))
                .containsExactly("CK-REGION-COUNCIL-MISSING", "CK-REGION-SUBMISSION-BROKEN", "CK-CSV-QUOTE-OPEN");
        assertThat(carers.problems().get(2)).satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("one.csv");
            assertThat(problem.place()).isEqualTo("line " + (ONE.size() + 2) + ", column 2");
        });
    }

    @Test
    void the_submission_before_a_broken_one_counts() throws IOException {
        RegionCarers carers = two().csv("X01", "2026-04-20", "one.csv", ONE)
                .text("X01", "2026-05-11", "corrected.csv", "LA_Code,NHS_Number\nX01,\n")
                .count();

        assertThat(total(carers, "X01")).isEqualTo(30);
        assertThat(carers.submitted()).containsEntry("X01", Instant.parse("2026-04-20T00:00:00Z"));
        assertThat(codes(carers))
                .contains("CK-REGION-EARLIER-TAKEN", "CK-REGION-SUBMISSION-BROKEN", "CK-CSV-COLUMN-MISSING");
    }

    @Test
    void a_part_that_is_broken_breaks_its_submission() throws IOException {
        RegionCarers carers = two().csv("X01", "2026-04-20", "a.csv", ONE.subList(0, 20))
                .text("X01", "2026-04-20", "b.csv", "")
                .count();

        assertThat(carers.carers().councils()).doesNotContainKey("X01");
        assertThat(codes(carers))
                .containsExactly("CK-REGION-COUNCIL-MISSING", "CK-REGION-SUBMISSION-BROKEN", "CK-CSV-EMPTY");
    }

    @Test
    void a_correction_replaces_what_was_sent_before_and_a_file_sent_again_counts_once() throws IOException {
        RegionCarers carers = two().csv("X01", "2026-04-20", "one.csv", ONE)
                .csv("X01", "2026-05-11", "corrected.csv", rows("X01", 12))
                .listed("X01", "2026-05-11", "corrected.csv")
                .csv("X02", "2026-04-27", "two-again.csv", TWO)
                .count();

        assertThat(total(carers, "X01")).isEqualTo(12);
        assertThat(total(carers, "X02")).isEqualTo(40);
        assertThat(carers.submitted()).containsEntry("X02", Instant.parse("2026-04-27T00:00:00Z"));
        assertThat(codes(carers)).containsExactly("CK-REGION-FILE-TWICE");
    }

    @Test
    void a_late_submission_does_not_count() throws IOException {
        RegionFolder folder =
                two().csv("X01", "2026-04-20", "one.csv", ONE).csv("X01", "2026-06-08", "late.csv", rows("X01", 12));

        RegionCarers inTime = folder.count(Instant.parse("2026-05-31T23:59:59Z"), 2);
        assertThat(total(inTime, "X01")).isEqualTo(30);
        assertThat(inTime.problems())
                .containsExactly(CouncilProblem.of(
                        RegionFinding.REGION_SUBMISSION_LATE, "X01", "late.csv", "2026-06-08T00:00:00Z"));

        assertThat(total(folder.count(Instant.parse("2026-06-08T00:00:00Z"), 2), "X01"))
                .isEqualTo(12);
    }

    @Test
    void who_sends_nothing_or_an_empty_table_is_missing() throws IOException {
        RegionCarers carers = two().council("X03", "one")
                .csv("X01", "2026-04-20", "one.csv", List.of())
                .count();

        assertThat(carers.problems())
                .containsExactly(
                        CouncilProblem.of(RegionFinding.REGION_COUNCIL_MISSING, "X01", "", ""),
                        CouncilProblem.of(RegionFinding.REGION_SUBMISSION_EMPTY, "X01", "", "2026-04-20T00:00:00Z"),
                        CouncilProblem.of(RegionFinding.REGION_COUNCIL_MISSING, "X03", "", ""));
    }

    @Test
    void a_file_that_is_not_there_or_no_parquet_is_told() throws IOException {
        RegionCarers carers = two().council("X03", "one")
                .listed("X01", "2026-04-20", "nowhere.csv")
                .text("X03", "2026-04-20", "three.parquet", "LA_Code,NHS_Number\n")
                .listed("X03", "2026-04-19", "nowhere.parquet")
                .count();

        assertThat(carers.carers().councils()).containsOnlyKeys("X02");
        assertThat(carers.problems())
                .contains(
                        CouncilProblem.of(RegionFinding.REGION_FILE_UNREADABLE, "X01", "nowhere.csv", ""),
                        CouncilProblem.of(RegionFinding.REGION_FILE_NOT_PARQUET, "X03", "three.parquet", ""),
                        CouncilProblem.of(RegionFinding.REGION_FILE_UNREADABLE, "X03", "nowhere.parquet", ""));
    }

    @Test
    void a_parquet_file_that_is_damaged_stops_nobody_else() throws IOException {
        RegionFolder folder = two().parquet("X01", "2026-04-20", "one.parquet", ONE);
        byte[] bytes = Files.readAllBytes(path.resolve("one.parquet"));
        Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0x5A);
        Files.write(path.resolve("one.parquet"), bytes);

        RegionCarers carers = folder.count();

        assertThat(carers.carers().councils()).containsOnlyKeys("X02");
        assertThat(codes(carers)).contains("CK-REGION-COUNCIL-MISSING", "CK-REGION-SUBMISSION-BROKEN");
    }

    @Test
    void a_row_of_another_council_is_left_out_and_replaces_nothing_there() throws IOException {
        List<List<String>> mixed = new java.util.ArrayList<>(ONE);
        mixed.addAll(TWO.subList(0, 2));
        RegionCarers carers = two().csv("X01", "2026-05-11", "one.csv", mixed).count();

        assertThat(total(carers, "X01")).isEqualTo(30);
        assertThat(total(carers, "X02")).isEqualTo(40);
        assertThat(carers.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("CK-OUT-CLD-COUNCIL-OTHER");
            assertThat(problem.place()).isEqualTo("line " + (ONE.size() + 2) + ", LA_Code");
            assertThat(problem.times()).isEqualTo(2);
        });
    }

    @Test
    void what_is_wrong_in_rows_is_told_once_for_each_rule_and_column() throws IOException {
        String birth = ONE.get(0).get(6);
        List<List<String>> wrong = ONE.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.equals(birth) ? "31.12.1970" : cell)
                        .toList())
                .toList();
        long times = ONE.stream().filter(row -> row.get(6).equals(birth)).count();
        RegionCarers carers = two().csv("X01", "2026-04-20", "one.csv", wrong).count();

        assertThat(carers.problems())
                .singleElement()
                .isEqualTo(new CouncilProblem(
                        "X01",
                        "one.csv",
                        "line 2, Date_of_Birth",
                        "CK-OUT-CLD-DATE",
                        times,
                        carers.problems().get(0).message()));
        assertThat(carers.problems().toString()).doesNotContain("31.12.1970");
    }

    @Test
    void a_period_that_no_submission_covers_is_told() throws IOException {
        List<List<String>> half = ONE.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.equals("2026-03-31") ? "2025-09-30" : cell)
                        .toList())
                .toList();
        RegionCarers carers = two().csv("X01", "2025-10-20", "half.csv", half).count();

        assertThat(codes(carers)).containsExactly("CK-REGION-PERIOD-NOT-COVERED");
        assertThat(carers.carers().councils()).containsOnlyKeys("X01", "X02");
    }

    @Test
    void the_lists_tell_the_lines_that_are_wrong() throws IOException {
        Councils councils = Councils.read(in("council,region\nX01,one\nX01,two\nX02,\n"));
        assertThat(councils.regions()).containsExactly(java.util.Map.entry("X01", "one"));
        assertThat(councils.problems())
                .containsExactly(
                        CouncilProblem.of(RegionFinding.REGION_COUNCIL_TWICE, "X01", "councils", "line 3"),
                        CouncilProblem.of(RegionFinding.REGION_LINE, "", "councils", "line 4"));

        Submissions submissions = Submissions.read(in("council,submitted,file\nX01,20.4.2026,a.csv\nX01,2026-04-20\n"));
        assertThat(submissions.sent()).isEmpty();
        assertThat(submissions.problems())
                .containsExactly(
                        CouncilProblem.of(RegionFinding.REGION_TIME, "X01", "submissions", "line 2"),
                        new CouncilProblem(
                                "",
                                "submissions",
                                "line 3, column 3",
                                "CK-CSV-ROW-RAGGED",
                                1,
                                "This row does not have 3 cells like the header."));

        assertThatThrownBy(() -> Councils.read(in("council;region\n"))).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_council_that_nobody_asked_is_left_out() throws IOException {
        RegionCarers carers = two().csv("X01", "2026-04-20", "one.csv", ONE)
                .csv("X09", "2026-04-20", "nine.csv", rows("X09", 5))
                .count();

        assertThat(carers.carers().councils()).containsOnlyKeys("X01", "X02");
        assertThat(carers.problems())
                .containsExactly(CouncilProblem.of(RegionFinding.REGION_COUNCIL_UNKNOWN, "X09", "nine.csv", ""));
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String csv(List<List<String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", SampleClientLevelData.HEADER)).append('\n');
        rows.forEach(row -> text.append(String.join(",", row)).append('\n'));
        return text.toString();
    }
}
