package org.carerkit.outcomes.socialcare.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.carerkit.core.benchmark.Meter;

/**
 * The rules of LTS003 in DuckDB's SQL on two threads, over a file of one submission: the types of the columns given, and none
 * of what is wrong with a row looked for.
 */
final class CarersDuckDb {

    private static final String COHORT = """
            CREATE TEMP TABLE cohort AS
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
            FROM read_csv([%s], header = true, delim = ',', quote = '"', columns = {
              'LA_Code': 'VARCHAR', 'Reporting_Period_Start_Date': 'VARCHAR', 'Reporting_Period_End_Date': 'VARCHAR',
              'NHS_Number': 'VARCHAR', 'LA_Person_Unique_Identifier': 'VARCHAR', 'Date_of_Birth': 'DATE',
              'Date_of_Death': 'DATE', 'Client_Type': 'VARCHAR', 'Event_Type': 'VARCHAR', 'Event_Start_Date': 'DATE',
              'Event_End_Date': 'DATE', 'Event_Outcome': 'VARCHAR', 'Service_Type': 'VARCHAR',
              'Delivery_Mechanism': 'VARCHAR', 'Primary_Support_Reason': 'VARCHAR'})
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

    private static final String COUNT = """
            SELECT rank, CASE WHEN birth IS NULL OR age < 0 THEN 'unknown' WHEN age < 18 THEN 'under 18'
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
            GROUP BY ALL
            """;

    private CarersDuckDb() {}

    /** Where to write the check, how many rows there are, and the files. */
    public static void main(String[] arguments) throws Exception {
        Meter meter = new Meter();
        Map<String, Long> cells = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET preserve_insertion_order = false");
            String files = Arrays.stream(arguments)
                    .skip(2)
                    .map(file -> "'" + file + "'")
                    .collect(Collectors.joining(", "));
            statement.execute(String.format(COHORT, files));
            try (ResultSet counts = statement.executeQuery(COUNT)) {
                while (counts.next()) {
                    cells.put(counts.getInt(1) + " " + counts.getString(2), counts.getLong(3));
                }
            }
        }
        Files.writeString(Path.of(arguments[0]), cells.toString());
        meter.end(Long.parseLong(arguments[1]));
    }
}
