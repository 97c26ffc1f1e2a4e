package org.carerkit.examples.region.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.examples.region.OtherProcess;
import org.carerkit.examples.region.RegionFolder;
import org.carerkit.examples.region.sample.SampleAnswers;
import org.carerkit.examples.region.sample.SampleRegion;
import org.carerkit.outcomes.instrument.Instrument;
import org.carerkit.outcomes.instrument.StandardInstrument;
import org.carerkit.outcomes.scoring.ItemAnswer;
import org.carerkit.outcomes.scoring.Response;
import org.carerkit.outcomes.scoring.Scorer;
import org.carerkit.outcomes.tally.Dimension;
import org.carerkit.outcomes.tally.Tally;
import org.carerkit.outcomes.tally.TallyCounter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares a score's tally from Spark, the command line and the Java API for the same files, and from Spark with
 * different partitions.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameScoresTest {

    private static final ScoreMeasure BY_AGE = new ScoreMeasure(StandardInstrument.SWEMWBS, "metric", List.of("age"));
    private static final List<String> HEADER = header();
    private static final Instrument SWEMWBS = StandardInstrument.SWEMWBS.load();
    private static final Scorer SCORER = Scorer.of(SWEMWBS);
    private static final List<String> AGES = List.of("18-64", "65+", "", "=not, \"asked\"");

    @TempDir
    private Path path;

    private static List<String> header() {
        List<String> header = new ArrayList<>(SampleAnswers.HEADER);
        header.add("age");
        return header;
    }

    private static List<List<String>> rows(long seed, int people) {
        SplittableRandom random = new SplittableRandom(seed);
        List<List<String>> rows = new SampleAnswers(random).of(people);
        rows.forEach(row -> row.add(AGES.get(random.nextInt(3))));
        return rows;
    }

    /** Counts each row on its own, with the library's scorer and counter. */
    private static final class Counter {

        private final TallyCounter<List<String>> people = new TallyCounter<>(
                SWEMWBS,
                "metric",
                List.of(
                        new Dimension<>("council", row -> Optional.of(row.get(HEADER.size()))),
                        new Dimension<>("age", row -> Optional.of(row.get(HEADER.size() - 1)))));

        void add(String council, List<String> row) {
            List<ItemAnswer> answers = new ArrayList<>();
            for (int item = 1; item <= 7; item++) {
                answers.add(new ItemAnswer(HEADER.get(item), row.get(item)));
            }
            List<String> person = new ArrayList<>(row);
            person.add(council);
            people.add(person, SCORER.score(new Response(answers)));
        }

        Tally tally() {
            return people.tally();
        }
    }

    @Test
    void one_report_three_ways() throws Exception {
        RegionFolder folder = new RegionFolder(path);
        List<String> arguments =
                new ArrayList<>(List.of("tally", "--instrument", "swemwbs", "--score", "metric", "--by", "age"));
        Counter java = new Counter();
        for (int number = 1; number <= 5; number++) {
            String council = SampleRegion.council(number);
            String file = council + ".csv";
            folder.council(council, "one").answers(council, "2026-04-20", file, HEADER, rows(number, 200));
            sent(arguments, council, "2026-04-20", file);
            if (number != 3) {
                add(java, council, file);
            }
        }
        // The third council has corrected its file.
        folder.answers("X03", "2026-05-11", "X03-corrected.csv", HEADER, rows(33, 150));
        sent(arguments, "X03", "2026-05-11", "X03-corrected.csv");
        add(java, "X03", "X03-corrected.csv");

        RegionScores spark = folder.tally(BY_AGE, RegionFolder.ALWAYS, 3);

        assertThat(spark.problems()).isEmpty();
        assertThat(spark.tally().total().answered()).isEqualTo(4 * 200 + 150);
        assertThat(OtherProcess.carerkit(arguments)).isEqualTo(spark.tally().csv());
        assertThat(java.tally().csv()).isEqualTo(spark.tally().csv());
    }

    private void sent(List<String> arguments, String council, String submitted, String file) {
        arguments.addAll(List.of(
                "--council",
                council,
                "--submitted",
                submitted,
                path.resolve(file).toString()));
    }

    private void add(Counter counter, String council, String file) throws IOException {
        try (InputStream in = Files.newInputStream(path.resolve(file))) {
            CsvTable.of().read(in, row -> counter.add(council, row.cells()));
        }
    }

    @Test
    void neither_partitions_nor_order_nor_parts_change_a_byte() throws IOException {
        for (int seed = 1; seed <= 25; seed++) {
            Random random = new Random(seed);
            Counter one = new Counter();
            RegionFolder folder = new RegionFolder(Files.createDirectory(path.resolve("seed" + seed)));
            List<Part> parts = new ArrayList<>();
            for (int number = 1; number <= 1 + random.nextInt(8); number++) {
                String council = SampleRegion.council(number);
                folder.council(council, "one");
                List<List<String>> rows = rows(seed * 100L + number, 5 + random.nextInt(60));
                rows.forEach(row -> one.add(council, row));
                Collections.shuffle(rows, random);
                int cut = random.nextInt(rows.size() + 1);
                parts.add(new Part(council, "2026-05-11", rows.subList(0, cut)));
                parts.add(new Part(council, "2026-05-11", rows.subList(cut, rows.size())));
                if (random.nextBoolean()) {
                    parts.add(new Part(council, "2026-04-20", rows(seed * 1_000L + number, 9)));
                }
            }
            Collections.shuffle(parts, random);
            for (int i = 0; i < parts.size(); i++) {
                String name = "part" + i + (random.nextBoolean() ? ".parquet" : ".csv");
                folder.answers(
                        parts.get(i).council(),
                        parts.get(i).submitted(),
                        name,
                        HEADER,
                        parts.get(i).rows());
            }

            RegionScores spark = folder.tally(BY_AGE, RegionFolder.ALWAYS, 1 + random.nextInt(12));

            assertThat(spark.problems()).as("seed %d", seed).isEmpty();
            assertThat(spark.tally()).as("seed %d", seed).isEqualTo(one.tally());
            assertThat(spark.tally().csv())
                    .as("seed %d", seed)
                    .isEqualTo(one.tally().csv());
        }
    }

    private record Part(String council, String submitted, List<List<String>> rows) {}

    @Test
    void a_category_that_would_be_a_formula_is_guarded_from_both_kinds_of_file() throws IOException {
        List<List<String>> rows = rows(1, 3);
        rows.forEach(row -> row.set(HEADER.size() - 1, AGES.get(3)));
        List<List<String>> quoted = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.contains("\"") ? "\"=not, \"\"asked\"\"\"" : cell)
                        .toList())
                .toList();
        RegionFolder folder = new RegionFolder(path)
                .council("X01", "one")
                .council("X02", "one")
                .answers("X01", "2026-04-20", "one.csv", HEADER, quoted)
                .answers("X02", "2026-04-20", "two.parquet", HEADER, rows);

        String csv = folder.tally(BY_AGE, RegionFolder.ALWAYS, 2).tally().csv();

        assertThat(csv.replace("X02", "X01").lines().distinct())
                .hasSize(1 + (int) (csv.lines().count() - 1) / 2);
        assertThat(csv).contains("X01,\"'=not, \"\"asked\"\"\",");
    }
}
