package org.carerkit.examples.region.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.carerkit.examples.region.RegionFolder;
import org.carerkit.examples.region.count.CouncilProblem;
import org.carerkit.examples.region.count.Councils;
import org.carerkit.examples.region.count.RegionScores;
import org.carerkit.examples.region.count.ScoreMeasure;
import org.carerkit.examples.region.sample.SampleAnswers;
import org.carerkit.outcomes.disclosure.Place;
import org.carerkit.outcomes.disclosure.PublishedTable;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.scoring.Scorer;
import org.carerkit.outcomes.tally.Tally;
import org.carerkit.outcomes.tally.TallyCounter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what is published about a score: numbers of people that an attacker cannot narrow, and means beside them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScoreReleaseTest {

    private static final ScoreMeasure RAW = new ScoreMeasure(StandardInstrument.SWEMWBS, "raw", List.of());
    private static final Instrument SWEMWBS = StandardInstrument.SWEMWBS.load();
    private static final Scorer SCORER = Scorer.of(SWEMWBS);
    private static final long MINIMUM = RegionRelease.POLICY.minimum();

    @TempDir
    private Path path;

    private static List<List<String>> rows(int people, String answer) {
        List<String> row = new ArrayList<>(List.of("R"));
        row.addAll(Collections.nCopies(7, answer));
        return Collections.nCopies(people, row);
    }

    @Test
    void a_mean_stands_beside_a_number_of_people_that_is_shown_and_nowhere_else() throws IOException {
        RegionFolder folder = new RegionFolder(path);
        List<String> sizes = List.of("A1 A 20 3", "A2 A 5 3", "A3 A 9 3", "B1 B 30 5");
        for (String size : sizes) {
            String[] of = size.split(" ", -1);
            folder.council(of[0], of[1])
                    .answers(
                            of[0],
                            "2026-04-20",
                            of[0] + ".csv",
                            SampleAnswers.HEADER,
                            rows(Integer.parseInt(of[2]), of[3]));
        }
        RegionScores scores = folder.tally(RAW, RegionFolder.ALWAYS, 2);
        Councils councils = RegionFolder.councils(path);
        ScoreRelease release = ScoreRelease.of(scores, councils);

        new ScoreFiles(new ReportFolder(new org.apache.hadoop.fs.Path(path.toUri()), new Configuration()))
                .write(scores, councils, release, release.problems(scores, councils));

        assertThat(Files.readString(path.resolve(ScoreFiles.PUBLISHED))).isEqualTo("""
                        area,council,instrument,score,people,mean
                        England,,swemwbs/2009,raw,64,27.56
                        A,,swemwbs/2009,raw,34,21.00
                        A,A1,swemwbs/2009,raw,20,21.00
                        A,A2,swemwbs/2009,raw,suppressed,suppressed
                        A,A3,swemwbs/2009,raw,suppressed,suppressed
                        B,,swemwbs/2009,raw,30,35.00
                        B,B1,swemwbs/2009,raw,30,35.00
                        """);
        assertThat(Files.readString(path.resolve(ScoreFiles.COUNTED))).contains("A2,A,2026-04-20T00:00:00Z,5,0\n");
    }

    @Test
    void a_name_that_a_spreadsheet_would_run_is_guarded_in_every_file() throws IOException {
        RegionFolder folder = new RegionFolder(path)
                .council("=X1", "@region")
                .answers("=X1", "2026-04-20", "x.csv", SampleAnswers.HEADER, rows(9, "3"));
        RegionScores scores = folder.tally(RAW, RegionFolder.ALWAYS, 1);
        Councils councils = RegionFolder.councils(path);
        ScoreRelease release = ScoreRelease.of(scores, councils);

        new ScoreFiles(new ReportFolder(new org.apache.hadoop.fs.Path(path.toUri()), new Configuration()))
                .write(scores, councils, release, List.of(CouncilProblem.withheld("@region")));

        assertThat(Files.readString(path.resolve(ScoreFiles.EXACT))).contains(",'=X1,21,9\n");
        assertThat(Files.readString(path.resolve(ScoreFiles.COUNTED))).contains("\n'=X1,'@region,");
        assertThat(Files.readString(path.resolve(ScoreFiles.PUBLISHED))).contains("\n'@region,'=X1,");
        assertThat(Files.readString(path.resolve(ScoreFiles.PROBLEMS))).contains(",'@region,CK-REGION-TABLE-WITHHELD,");
    }

    @Test
    void nobody_can_narrow_a_number_that_is_hidden_and_those_hidden_are_eight_or_more_together() {
        int hidden = 0;
        for (int seed = 1; seed <= 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            TreeMap<String, String> regions = new TreeMap<>();
            Tally tally = RAW.nobody();
            for (String region : List.of("A", "B", "C")) {
                for (int number = 0; number < 1 + random.nextInt(6); number++) {
                    regions.put(region + number, "region " + region);
                    tally = tally.plus(people(1 + random.nextInt(30)).within(ScoreMeasure.COUNCIL, region + number));
                }
            }
            RegionScores scores = new RegionScores(tally, new TreeMap<>(), List.of());

            ScoreRelease release = ScoreRelease.of(scores, new Councils(regions, List.of()));

            List<PublishedTable> tables = Stream.concat(
                            release.regions().stream(), release.councils().values().stream())
                    .toList();
            for (PublishedTable table : tables) {
                assertThat(Attack.found(table)).as("seed %d", seed).isEmpty();
                hidden += Math.toIntExact(
                        table.places().stream().filter(table::isSuppressed).count());
            }
            for (var councils : release.councils().entrySet()) {
                PublishedTable table = councils.getValue();
                assertThat(release.regions().orElseThrow().isSuppressed(place(release, councils.getKey())))
                        .as("seed %d", seed)
                        .isFalse();
                long together = scores.tally().cells().entrySet().stream()
                        .filter(cell -> table.rows().contains(cell.getKey().get(0)))
                        .filter(cell -> table.isSuppressed(
                                new Place(table.rows().indexOf(cell.getKey().get(0)), 0)))
                        .mapToLong(cell -> cell.getValue().scorable())
                        .sum();
                assertThat(together)
                        .as("seed %d", seed)
                        .satisfiesAnyOf(
                                people -> assertThat(people).isZero(),
                                people -> assertThat(people).isGreaterThanOrEqualTo(MINIMUM));
            }
        }
        assertThat(hidden).isGreaterThan(50);
    }

    private static Place place(ScoreRelease release, String region) {
        return new Place(release.regions().orElseThrow().rows().indexOf(region), 0);
    }

    /** Returns the tally of this number of people with a score, and one whose answers cannot be scored. */
    private static Tally people(int number) {
        TallyCounter<String> counter = new TallyCounter<>(SWEMWBS, "raw", List.of());
        for (int person = 0; person < number; person++) {
            counter.add("", SCORER.score(new int[] {3, 3, 3, 3, 3, 3, 3}));
        }
        counter.add("", SCORER.score(new int[] {3, 3, 3, Scorer.MISSING, 3, 3, 3}));
        return counter.tally();
    }
}
