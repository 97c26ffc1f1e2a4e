package org.carerkit.examples.region.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.carerkit.core.benchmark.Meter;

/**
 * The rules of LTS003 in Spark's own SQL on two threads, over files of one submission each: the types of the columns given,
 * and none of what is wrong with a row looked for.
 */
final class RegionSparkSql {

    private static final String SCHEMA = "LA_Code STRING, Reporting_Period_Start_Date STRING,"
            + " Reporting_Period_End_Date STRING, NHS_Number STRING, LA_Person_Unique_Identifier STRING,"
            + " Date_of_Birth DATE, Date_of_Death DATE, Client_Type STRING, Event_Type STRING, Event_Start_Date DATE,"
            + " Event_End_Date DATE, Event_Outcome STRING, Service_Type STRING, Delivery_Mechanism STRING,"
            + " Primary_Support_Reason STRING";

    private static final String COHORT = """
            SELECT LA_Code AS la, NHS_Number AS nhs, LA_Person_Unique_Identifier AS own, Date_of_Birth AS birth,
              CASE
                WHEN Service_Type IN ('Carer Support: Direct to Carer',
                                      'Unpaid carer support: Direct to unpaid carer') THEN
                  CASE lower(Delivery_Mechanism) WHEN 'direct payment' THEN 1
                    WHEN 'cassr managed personal budget' THEN 2 WHEN 'cassr commissioned support' THEN 3 ELSE 4 END
                WHEN Service_Type IS NOT NULL THEN 6
                WHEN Event_Type = 'Request' THEN 5
                WHEN Event_Type IN ('Assessment', 'Review') THEN
                  CASE WHEN Event_Outcome IN ('NFA - Information & Advice / Signposting only',
                                              'NFA: Information and advice or signposting') THEN 5 ELSE 6 END
              END AS rank
            FROM cld
            WHERE Client_Type IN ('Carer', 'Carer known by association', 'Unpaid carer',
                                  'Unpaid carer known by association')
              AND Event_Type IN ('Request', 'Assessment', 'Service', 'Review')
              AND Event_Start_Date <= DATE '2026-03-31'
              AND (Event_End_Date >= DATE '2025-04-01' OR Event_End_Date IS NULL)
              AND (Date_of_Death >= DATE '2025-04-01' OR Date_of_Death IS NULL)
              AND (Service_Type IS NULL AND Event_Outcome IN ('NFA - Information & Advice / Signposting only',
                                                              'NFA: Information and advice or signposting')
                OR Service_Type IN ('Carer Support: Direct to Carer', 'Unpaid carer support: Direct to unpaid carer',
                                    'Carer Support: Support involving the person cared-for',
                                    'Unpaid carer support: Support involving the person cared-for')
                OR Event_Type IN ('Assessment', 'Review') AND Service_Type IS NULL)
            """;

    /** The cohort is made once and kept in memory: it is needed twice. */
    private static final String COUNT = """
            SELECT la, rank, CASE WHEN birth IS NULL OR age < 0 THEN 'unknown' WHEN age < 18 THEN 'under 18'
              WHEN age <= 25 THEN '18-25' WHEN age <= 64 THEN '26-64' WHEN age <= 84 THEN '65-84' ELSE '85+' END AS band,
              count(*)
            FROM (
              SELECT la, id, min(rank) AS rank, min(birth) AS birth,
                2026 - year(min(birth)) - CASE WHEN month(min(birth)) * 100 + day(min(birth)) > 331
                                               THEN 1 ELSE 0 END AS age
              FROM (
                SELECT la, nhs AS id, rank, birth FROM cohort WHERE nhs IS NOT NULL
                UNION ALL
                SELECT la, own, rank, birth FROM cohort
                WHERE nhs IS NULL AND own IS NOT NULL AND NOT EXISTS (
                  SELECT 1 FROM cohort AS known
                  WHERE known.la = cohort.la AND known.own = cohort.own AND known.nhs IS NOT NULL)
              )
              GROUP BY la, id
            )
            WHERE rank IS NOT NULL
            GROUP BY la, rank, band
            """;

    private RegionSparkSql() {}

    /** The folder of the lists, which it needs not, where to write the check, and how many rows there are. */
    public static void main(String[] arguments) throws Exception {
        Meter meter = new Meter();
        Map<String, Long> cells = new TreeMap<>();
        try (SparkSession spark = SparkSession.builder()
                .config(RegionOurs.configuration().set("spark.sql.shuffle.partitions", "8"))
                .getOrCreate()) {
            spark.read()
                    .schema(SCHEMA)
                    .option("header", "true")
                    .csv("target/cld-" + arguments[2] + "/*.csv")
                    .createOrReplaceTempView("cld");
            spark.sql(COHORT).cache().createOrReplaceTempView("cohort");
            for (Row row : spark.sql(COUNT).collectAsList()) {
                cells.put(row.getString(0) + " " + row.getInt(1) + " " + row.getString(2), row.getLong(3));
            }
            Files.writeString(Path.of(arguments[1]), cells.toString());
            meter.end(Long.parseLong(arguments[2]));
        }
    }
}
