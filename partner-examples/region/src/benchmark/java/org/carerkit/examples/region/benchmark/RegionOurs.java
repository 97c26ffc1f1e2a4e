package org.carerkit.examples.region.benchmark;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.carerkit.core.benchmark.Meter;
import org.carerkit.examples.region.count.Councils;
import org.carerkit.examples.region.count.RegionCarers;
import org.carerkit.examples.region.count.RegionJob;
import org.carerkit.examples.region.count.Submissions;
import org.carerkit.outcomes.socialcare.CarerAgeBand;
import org.carerkit.outcomes.socialcare.CarerSupport;
import org.carerkit.outcomes.socialcare.CldSample;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.carerkit.outcomes.socialcare.SupportTable;

/** Runs the example on two threads. */
final class RegionOurs {

    private RegionOurs() {}

    /**
     * Counts the carers.
     *
     * @param arguments the folder, and the file in which to write the figures for comparison
     */
    public static void main(String[] arguments) throws Exception {
        Meter meter = new Meter();
        Path list = Path.of(arguments[0], "submissions.csv");
        try (JavaSparkContext spark = new JavaSparkContext(configuration());
                InputStream councils = Files.newInputStream(Path.of(arguments[0], "councils.csv"));
                InputStream submissions = Files.newInputStream(list)) {
            RegionCarers carers = new RegionJob(
                            Councils.read(councils), Submissions.read(submissions), list.toUri(), Instant.MAX)
                    .carers(spark, 1_000, CldSample.YEAR);
            Files.writeString(
                    Path.of(arguments[1]), cells(carers.carers().councils()).toString());
            meter.end(carers.carers().councils().values().stream()
                    .mapToLong(CouncilCarers::rows)
                    .sum());
        }
    }

    static SparkConf configuration() {
        return new SparkConf()
                .setMaster("local[2]")
                .setAppName("benchmark")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "localhost")
                .set("spark.log.level", "ERROR");
    }

    private static Map<String, Long> cells(Map<String, CouncilCarers> councils) {
        Map<String, Long> cells = new TreeMap<>();
        councils.forEach((council, found) -> {
            SupportTable table = found.table();
            for (CarerSupport support : CarerSupport.values()) {
                for (CarerAgeBand age : CarerAgeBand.values()) {
                    if (table.count(support, age) > 0) {
                        cells.put(council + " " + support.rank() + " " + age.label(), table.count(support, age));
                    }
                }
            }
        });
        return cells;
    }
}
