package org.carerkit.examples.region.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.carerkit.core.benchmark.Meter;
import org.carerkit.outcomes.socialcare.CarersSql;

/**
 * Applies the rules of LTS003 in Spark's own SQL on two threads, to files with one submission each. The types of the
 * columns are given, and faults in rows are not looked for.
 */
final class RegionSparkSql {

    private RegionSparkSql() {}

    /**
     * Counts the carers.
     *
     * @param arguments the folder of the lists, which is not used, the file in which to write the figures for
     *     comparison, and the number of rows
     */
    public static void main(String[] arguments) throws Exception {
        Meter meter = new Meter();
        Map<String, Long> cells = new TreeMap<>();
        try (SparkSession spark = SparkSession.builder()
                .config(RegionOurs.configuration().set("spark.sql.shuffle.partitions", "8"))
                .getOrCreate()) {
            spark.read()
                    .schema(CarersSql.columns("%s STRING", "%s DATE"))
                    .option("header", "true")
                    .csv("target/cld-" + arguments[2] + "/*.csv")
                    .createOrReplaceTempView("cld");
            spark.sql(CarersSql.cohort("cld")).cache().createOrReplaceTempView("cohort");
            for (Row row : spark.sql(CarersSql.count()).collectAsList()) {
                cells.put(row.getString(0) + " " + row.getInt(1) + " " + row.getString(2), row.getLong(3));
            }
            Files.writeString(Path.of(arguments[1]), cells.toString());
            meter.end(Long.parseLong(arguments[2]));
        }
    }
}
