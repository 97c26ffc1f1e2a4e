package org.carerkit.examples.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.hadoop.conf.Configuration;
import org.carerkit.examples.region.count.CouncilProblem;
import org.carerkit.examples.region.count.Councils;
import org.carerkit.examples.region.count.RegionCarers;
import org.carerkit.examples.region.count.RegionFinding;
import org.carerkit.examples.region.count.RegionScores;
import org.carerkit.examples.region.release.RegionFiles;
import org.carerkit.examples.region.release.RegionRelease;
import org.carerkit.examples.region.release.ReportFolder;
import org.carerkit.examples.region.release.ScoreFiles;
import org.carerkit.examples.region.release.ScoreRelease;
import org.carerkit.examples.region.sample.SampleAnswers;
import org.carerkit.examples.region.sample.SampleRegion;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that files of answers follow the same rules as Client Level Data. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BadAnswersTest {

    private static final List<List<String>> ONE = rows(30);
    private static final List<List<String>> TWO = rows(40);

    @TempDir
    private Path path;

    private static List<List<String>> rows(int people) {
        return new SampleAnswers(new SplittableRandom(7)).of(people);
    }

    private RegionFolder two() throws IOException {
        RegionFolder folder = new RegionFolder(path).council("X01", "one").council("X02", "one");
        return sent(folder, "X02", "2026-04-20", "two.csv", TWO);
    }

    private static RegionFolder sent(
            RegionFolder folder, String council, String submitted, String file, List<List<String>> rows)
            throws IOException {
        return folder.answers(council, submitted, file, SampleAnswers.HEADER, rows);
    }

    private static RegionScores tally(RegionFolder folder) throws IOException {
        return folder.tally(SampleRegion.MEASURE, RegionFolder.ALWAYS, 4);
    }

    private static long answered(RegionScores scores, String council) {
        return scores.tally().cells().get(List.of(council)).answered();
    }

    private static List<String> codes(RegionScores scores) {
        return scores.problems().stream().map(CouncilProblem::code).toList();
    }

    @Test
    void a_broken_file_is_told_with_its_place_and_the_others_are_counted() throws IOException {
        RegionScores scores = tally(two().answers("X01", "2026-04-20", "one.csv", "respondent,i1\nR0,5\n"));

        assertThat(scores.submitted()).containsOnlyKeys("X02");
        assertThat(answered(scores, "X02")).isEqualTo(40);
        assertThat(scores.problems())
                .filteredOn(problem -> problem.code().equals("CK-CSV-COLUMN-MISSING"))
                .hasSize(6)
                .allMatch(problem -> problem.file().equals("one.csv"));
        assertThat(codes(scores)).contains("CK-REGION-SUBMISSION-BROKEN", "CK-REGION-COUNCIL-MISSING");
    }

    @Test
    void the_submission_before_a_broken_one_counts_and_a_broken_part_breaks_its_submission() throws IOException {
        RegionFolder folder = sent(two(), "X01", "2026-04-20", "one.csv", ONE);
        sent(folder, "X01", "2026-05-11", "corrected.csv", rows(12)).answers("X01", "2026-05-11", "part.csv", "");

        RegionScores scores = tally(folder);

        assertThat(answered(scores, "X01")).isEqualTo(30);
        assertThat(scores.submitted()).containsEntry("X01", Instant.parse("2026-04-20T00:00:00Z"));
        assertThat(codes(scores))
                .containsExactly("CK-REGION-EARLIER-TAKEN", "CK-REGION-SUBMISSION-BROKEN", "CK-CSV-EMPTY");
    }

    @Test
    void a_correction_replaces_and_a_late_file_does_not_count() throws IOException {
        RegionFolder folder = sent(two(), "X01", "2026-04-20", "one.csv", ONE);
        sent(folder, "X01", "2026-05-11", "corrected.csv", rows(12));
        sent(folder, "X01", "2026-06-08", "late.csv", rows(9));

        RegionScores scores = folder.tally(SampleRegion.MEASURE, Instant.parse("2026-05-31T23:59:59Z"), 2);

        assertThat(answered(scores, "X01")).isEqualTo(12);
        assertThat(scores.problems())
                .containsExactly(CouncilProblem.of(
                        RegionFinding.REGION_SUBMISSION_LATE, "X01", "late.csv", "2026-06-08T00:00:00Z"));
    }

    @Test
    void who_sends_nothing_or_no_row_is_missing() throws IOException {
        RegionFolder folder = sent(two().council("X03", "one"), "X01", "2026-04-20", "one.csv", List.of());
        sent(folder.council("X04", "one"), "X04", "2026-04-20", "four.parquet", List.of());

        RegionScores scores = tally(folder);

        assertThat(scores.problems())
                .containsExactly(
                        CouncilProblem.of(RegionFinding.REGION_COUNCIL_MISSING, "X01", "", ""),
                        CouncilProblem.of(RegionFinding.REGION_SUBMISSION_EMPTY, "X01", "", "2026-04-20T00:00:00Z"),
                        CouncilProblem.of(RegionFinding.REGION_COUNCIL_MISSING, "X03", "", ""),
                        CouncilProblem.of(RegionFinding.REGION_COUNCIL_MISSING, "X04", "", ""),
                        CouncilProblem.of(RegionFinding.REGION_SUBMISSION_EMPTY, "X04", "", "2026-04-20T00:00:00Z"));
    }

    @Test
    void a_parquet_file_that_is_damaged_stops_nobody_else() throws IOException {
        RegionFolder folder = sent(two(), "X01", "2026-04-20", "one.parquet", ONE);
        byte[] bytes = Files.readAllBytes(path.resolve("one.parquet"));
        Arrays.fill(bytes, 4, bytes.length / 2, (byte) 0x5A);
        Files.write(path.resolve("one.parquet"), bytes);

        RegionScores scores = tally(folder);

        assertThat(scores.submitted()).containsOnlyKeys("X02");
        assertThat(codes(scores)).contains("CK-REGION-COUNCIL-MISSING", "CK-REGION-SUBMISSION-BROKEN");
    }

    @Test
    void what_is_wrong_in_rows_is_told_once_for_each_rule_with_how_often() throws IOException {
        List<List<String>> wrong = new ArrayList<>();
        for (List<String> row : rows(250)) {
            List<String> cells = new ArrayList<>(row);
            cells.set(3, "secret");
            wrong.add(cells);
        }
        wrong.add(List.of("R251", "1"));

        RegionScores scores = tally(sent(two(), "X01", "2026-04-20", "one.csv", wrong));

        assertThat(scores.problems()).hasSize(2);
        assertThat(scores.problems().get(0).code()).isEqualTo("CK-CSV-ROW-RAGGED");
        assertThat(scores.problems().get(1)).satisfies(problem -> {
            assertThat(problem.code()).startsWith("CK-OUT-ANSWER-");
            assertThat(problem.place()).isEqualTo("line 2, column 4");
            assertThat(problem.times()).isEqualTo(250);
        });
        assertThat(scores.problems().toString()).doesNotContain("secret");
        assertThat(scores.tally().cells().get(List.of("X01")).notScorable()).isEqualTo(250);
    }

    @Test
    void a_region_that_sends_nothing_has_files_that_say_so() throws IOException {
        RegionFolder folder = new RegionFolder(path).council("X01", "one");
        RegionScores scores = tally(folder);
        RegionCarers carers = folder.count();
        Councils councils = RegionFolder.councils(path);
        ReportFolder report = new ReportFolder(new org.apache.hadoop.fs.Path(path.toUri()), new Configuration());
        RegionRelease release = RegionRelease.of(carers, councils);
        ScoreRelease scoreRelease = ScoreRelease.of(scores, councils);

        new RegionFiles(report).write(carers, councils, release, release.problems(carers, councils));
        new ScoreFiles(report).write(scores, councils, scoreRelease, scoreRelease.problems(scores, councils));

        for (String exact : List.of(RegionFiles.EXACT, RegionFiles.ASCOF_EXACT, ScoreFiles.EXACT)) {
            assertThat(path.resolve(exact)).content().hasLineCount(1);
        }
        for (String problems : List.of(RegionFiles.PROBLEMS, ScoreFiles.PROBLEMS)) {
            assertThat(path.resolve(problems))
                    .content()
                    .contains("X01,,,CK-REGION-COUNCIL-MISSING,1,")
                    .contains(",,one,CK-REGION-TABLE-WITHHELD,1,");
        }
        assertThat(path.resolve(ScoreFiles.PUBLISHED)).content().contains("England,,swemwbs/2009,metric,0,nobody");
        assertThat(path.resolve(RegionFiles.PUBLISHED_ASCOF))
                .content()
                .contains("England,,3D part 1b,2023-24,total,0,0,nobody");
    }
}
