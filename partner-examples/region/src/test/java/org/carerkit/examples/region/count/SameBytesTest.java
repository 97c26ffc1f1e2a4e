package org.carerkit.examples.region.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.carerkit.examples.region.OtherProcess;
import org.carerkit.examples.region.RegionFolder;
import org.carerkit.examples.region.sample.SampleClientLevelData;
import org.carerkit.examples.region.sample.SampleRegion;
import org.carerkit.outcomes.socialcare.Ascof3d;
import org.carerkit.outcomes.socialcare.CarersBySupport;
import org.carerkit.outcomes.socialcare.CarersBySupportCounter;
import org.carerkit.outcomes.socialcare.CldHeader;
import org.carerkit.outcomes.socialcare.CldReader;
import org.carerkit.outcomes.socialcare.CldReading;
import org.carerkit.outcomes.socialcare.SelfDirectedSupport;
import org.carerkit.outcomes.socialcare.SupportTable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares the results of Spark, the command line and the Java API for the same files, and of Spark with different
 * partitions.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameBytesTest {

    private static final Instant APRIL = Instant.parse("2026-04-20T00:00:00Z");

    @TempDir
    private Path path;

    @Test
    void one_report_three_ways() throws Exception {
        RegionFolder folder = new RegionFolder(path);
        List<String> arguments = new ArrayList<>(List.of("--from", "2025-04-01", "--to", "2026-03-31"));
        for (int number = 1; number <= 5; number++) {
            String council = SampleRegion.council(number);
            folder.council(council, "one").csv(council, "2026-04-20", council + ".csv", rows(council, number, 300));
            arguments.addAll(List.of(
                    "--submitted", "2026-04-20", path.resolve(council + ".csv").toString()));
        }
        // The third council has corrected its file.
        folder.csv("X03", "2026-05-11", "X03-corrected.csv", rows("X03", 33, 250));
        arguments.addAll(List.of(
                "--submitted", "2026-05-11", path.resolve("X03-corrected.csv").toString()));

        RegionCarers spark = folder.count();
        CarersBySupport java = java(arguments);

        assertThat(spark.carers().csv().lines()).hasSize(1 + 5 * 7);
        assertThat(commandLine("carers-by-support", arguments))
                .isEqualTo(spark.carers().csv());
        assertThat(java.csv()).isEqualTo(spark.carers().csv());
        assertThat(spark.selfDirected().csv().lines()).hasSize(1 + 6 * 6);
        assertThat(commandLine("ascof-3d", arguments))
                .isEqualTo(spark.selfDirected().csv());
        assertThat(ascof3d(java)).isEqualTo(spark.selfDirected().csv());
    }

    @Test
    void neither_partitions_nor_order_nor_parts_change_a_byte() throws IOException {
        for (int seed = 1; seed <= 25; seed++) {
            Random random = new Random(seed);
            CarersBySupportCounter one = new CarersBySupportCounter(SampleRegion.YEAR);
            CldHeader header = CldHeader.of(SampleClientLevelData.HEADER);
            Path folderOfSeed = Files.createDirectory(path.resolve("seed" + seed));
            RegionFolder folder = new RegionFolder(folderOfSeed);
            List<Part> parts = new ArrayList<>();
            for (int number = 1; number <= 1 + random.nextInt(8); number++) {
                String council = SampleRegion.council(number);
                folder.council(council, "one");
                for (String submitted : List.of("2026-04-20", "2026-05-11").subList(0, 1 + random.nextInt(2))) {
                    List<List<String>> rows = rows(council, seed * 100L + parts.size(), 5 + random.nextInt(60));
                    rows.forEach(row ->
                            one.add(header.read(2, row).row().orElseThrow(), Instant.parse(submitted + "T00:00:00Z")));
                    Collections.shuffle(rows, random);
                    int cut = random.nextInt(rows.size() + 1);
                    parts.add(new Part(council, submitted, rows.subList(0, cut)));
                    parts.add(new Part(council, submitted, rows.subList(cut, rows.size())));
                }
            }
            Collections.shuffle(parts, random);
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).into(folder, "part" + i, random.nextBoolean());
            }

            RegionCarers spark = folder.count(RegionFolder.ALWAYS, 1 + random.nextInt(12));

            assertThat(spark.problems()).as("seed %d", seed).isEmpty();
            assertThat(spark.carers()).as("seed %d", seed).isEqualTo(one.result());
            assertThat(spark.carers().csv())
                    .as("seed %d", seed)
                    .isEqualTo(one.result().csv());
            assertThat(spark.selfDirected().csv())
                    .as("seed %d", seed)
                    .isEqualTo(SelfDirectedSupport.of(one.result()).csv());
        }
    }

    private record Part(String council, String submitted, List<List<String>> rows) {

        void into(RegionFolder folder, String name, boolean parquet) throws IOException {
            if (parquet) {
                folder.parquet(council, submitted, name + ".parquet", rows);
            } else {
                folder.csv(council, submitted, name + ".csv", rows);
            }
        }
    }

    private static List<List<String>> rows(String council, long seed, int carers) {
        return new SampleClientLevelData(council, SampleRegion.YEAR, new SplittableRandom(seed)).of(carers);
    }

    private static CarersBySupport java(List<String> arguments) throws IOException {
        CarersBySupportCounter counter = new CarersBySupportCounter(SampleRegion.YEAR);
        for (int i = 5; i < arguments.size(); i += 3) {
            Instant submitted = arguments.get(i).equals("2026-04-20") ? APRIL : Instant.parse("2026-05-11T00:00:00Z");
            try (InputStream in = Files.newInputStream(Path.of(arguments.get(i + 1)))) {
                CldReader reader = CldReader.open(in);
                for (Optional<CldReading> row = reader.next(); row.isPresent(); row = reader.next()) {
                    row.get().row().ifPresent(read -> counter.add(read, submitted));
                }
            }
        }
        return counter.result();
    }

    /** Writes each council's figures, and those of all councils together, without the library's writer. */
    private static String ascof3d(CarersBySupport carers) {
        StringBuilder text = new StringBuilder("council,measure,edition,group,numerator,denominator,%\n");
        Map<String, SupportTable> tables = new LinkedHashMap<>();
        carers.councils().forEach((council, found) -> tables.put(council, found.table()));
        tables.put("all", carers.all());
        tables.forEach((council, table) -> Ascof3d.of(table)
                .forEach(figure -> text.append(String.join(
                                ",",
                                council,
                                figure.measure().code(),
                                figure.measure().edition(),
                                figure.group().label(),
                                Long.toString(figure.numerator()),
                                Long.toString(figure.denominator()),
                                figure.percent().orElseThrow().toString()))
                        .append('\n')));
        return text.toString();
    }

    private static String commandLine(String command, List<String> arguments) throws Exception {
        return OtherProcess.carerkit(
                Stream.concat(Stream.of("council", command), arguments.stream()).toList());
    }
}
