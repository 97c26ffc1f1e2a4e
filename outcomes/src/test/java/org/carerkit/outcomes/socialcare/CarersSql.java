package org.carerkit.outcomes.socialcare;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The published rules of LTS003 for the year 2025-26 in SQL that H2, DuckDB and Spark understand, written from the rules and
 * not from our code: what our counts are held against, and measured beside. A table has the columns of
 * {@link CldSample#HEADER}, as {@link #columns} declares them; an empty cell is null.
 *
 * <p>After NHS England, ASC-Client-Level-Data-SALT-ASCOF-transformations, but for ages, which are counted by the calendar.
 */
public final class CarersSql {

    private static final Set<String> DAYS =
            Set.of("Date_of_Birth", "Date_of_Death", "Event_Start_Date", "Event_End_Date");

    private CarersSql() {}

    /**
     * The columns of a file, separated by commas.
     *
     * @param text how a column of texts is declared: {@code %s VARCHAR}
     * @param day how a column of days is
     */
    public static String columns(String text, String day) {
        return CldSample.HEADER.stream()
                .map(name -> (DAYS.contains(name) ? day : text).formatted(name))
                .collect(Collectors.joining(", "));
    }

    /**
     * The rows that the table is made of, each with its rank.
     *
     * @param from where the rows of one submission of each council are
     * @return a query for a table {@code cohort}
     */
    public static String cohort(String from) {
        return """
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
                FROM %s
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
                """.formatted(from);
    }

    /** A query over {@code cohort}: council, rank, age band and how many people. It reads the cohort twice. */
    public static String count() {
        return """
                SELECT la, rank, CASE WHEN birth IS NULL OR age < 0 THEN 'unknown' WHEN age < 18 THEN 'under 18'
                  WHEN age <= 25 THEN '18-25' WHEN age <= 64 THEN '26-64' WHEN age <= 84 THEN '65-84' ELSE '85+' END AS band,
                  count(*)
                FROM (
                  SELECT la, id, min(rank) AS rank, min(birth) AS birth,
                    2026 - EXTRACT(YEAR FROM min(birth)) - CASE
                      WHEN EXTRACT(MONTH FROM min(birth)) * 100 + EXTRACT(DAY FROM min(birth)) > 331
                      THEN 1 ELSE 0 END AS age
                  FROM (
                    SELECT la, nhs AS id, rank, birth FROM cohort WHERE nhs IS NOT NULL
                    UNION ALL
                    SELECT la, own, rank, birth FROM cohort
                    WHERE nhs IS NULL AND own IS NOT NULL AND NOT EXISTS (
                      SELECT 1 FROM cohort AS known
                      WHERE known.la = cohort.la AND known.own = cohort.own AND known.nhs IS NOT NULL)
                  ) AS person_rows
                  GROUP BY la, id
                ) AS people
                WHERE rank IS NOT NULL
                GROUP BY la, rank, band
                """;
    }
}
