package org.carerkit.outcomes.socialcare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The rules of LTS003 in plain SQL, on H2, beside ours: 100,000 rows with every trap, in three submissions. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameAsSqlTest {

    private static final String TABLE = """
            CREATE TABLE cld (submitted TIMESTAMP, la VARCHAR, rp_start DATE, rp_end VARCHAR, nhs VARCHAR, own VARCHAR,
              birth DATE, death DATE, client VARCHAR, event VARCHAR, start_date DATE, end_date DATE, outcome VARCHAR,
              service VARCHAR, delivery VARCHAR)
            """;

    private static final String COHORT = """
            CREATE TABLE cohort AS
            SELECT c.* FROM cld c
            JOIN latest
              ON latest.la = c.la AND latest.submitted = c.submitted
            WHERE client IN ('Carer', 'Carer known by association', 'Unpaid carer', 'Unpaid carer known by association')
              AND event IN ('Request', 'Assessment', 'Service', 'Review')
              AND start_date <= DATE '2026-03-31'
              AND (end_date >= DATE '2025-04-01' OR end_date IS NULL)
              AND (death >= DATE '2025-04-01' OR death IS NULL)
              AND (service IS NULL AND outcome IN ('NFA - Information & Advice / Signposting only',
                                                   'NFA: Information and advice or signposting')
                OR service IN ('Carer Support: Direct to Carer', 'Unpaid carer support: Direct to unpaid carer',
                               'Carer Support: Support involving the person cared-for',
                               'Unpaid carer support: Support involving the person cared-for')
                OR event IN ('Assessment', 'Review') AND service IS NULL)
            """;

    private static final String COUNT = """
            SELECT la, rank, CASE WHEN birth IS NULL OR age < 0 THEN 'unknown' WHEN age < 18 THEN 'under 18'
              WHEN age <= 25 THEN '18-25' WHEN age <= 64 THEN '26-64' WHEN age <= 84 THEN '65-84' ELSE '85+' END AS band,
              COUNT(*)
            FROM (
              SELECT la, id, MIN(rank) AS rank, MIN(birth) AS birth,
                2026 - YEAR(MIN(birth)) - CASE WHEN MONTH(MIN(birth)) * 100 + DAY_OF_MONTH(MIN(birth)) > 331
                                               THEN 1 ELSE 0 END AS age
              FROM (
                SELECT c.la, CASE WHEN c.nhs IS NOT NULL THEN c.nhs WHEN known.own IS NULL THEN c.own END AS id, birth,
                  CASE
                    WHEN service IN ('Carer Support: Direct to Carer', 'Unpaid carer support: Direct to unpaid carer') THEN
                      CASE LOWER(delivery) WHEN 'direct payment' THEN 1 WHEN 'cassr managed personal budget' THEN 2
                                           WHEN 'cassr commissioned support' THEN 3 ELSE 4 END
                    WHEN service IS NOT NULL THEN 6
                    WHEN event = 'Request' THEN 5
                    WHEN event IN ('Assessment', 'Review') THEN CASE WHEN outcome LIKE 'NFA%' THEN 5 ELSE 6 END
                  END AS rank
                FROM cohort c
                LEFT JOIN known ON known.la = c.la AND known.own = c.own
              ) rows
              WHERE id IS NOT NULL
              GROUP BY la, id
            ) people
            WHERE rank IS NOT NULL
            GROUP BY la, rank, band
            """;

    @Test
    void the_counts_are_those_of_the_published_rules_in_sql() throws SQLException, IOException {
        Map<String, CldSample> files = new TreeMap<>(Map.of(
                "2026-04-20T09:00:00Z", new CldSample(1, 60_000, 4),
                "2026-05-20T09:00:00Z", new CldSample(2, 25_000, 2),
                "2026-05-21T09:00:00Z", new CldSample(3, 15_000, 1)));
        CarersBySupportCounter counter = new CarersBySupportCounter(CldSample.YEAR);

        assertThat(cells(counter.result())).isEmpty();
        Map<String, Long> bySql = bySql(files, counter, -1);
        assertThat(cells(counter.result())).isEqualTo(bySql).hasSizeGreaterThan(4 * 6 * 6 - 10);
    }

    @Test
    void one_row_dropped_is_seen() throws SQLException, IOException {
        Map<String, CldSample> files = Map.of("2026-04-20T09:00:00Z", new CldSample(1, 300, 1));
        int seen = 0;
        for (int dropped = 0; dropped < 40; dropped++) {
            CarersBySupportCounter counter = new CarersBySupportCounter(CldSample.YEAR);
            Map<String, Long> bySql = bySql(files, counter, dropped + 2);
            seen += cells(counter.result()).equals(bySql) ? 0 : 1;
        }

        // A row outside the cohort, or of somebody whom another row counts in the same way, changes no count.
        assertThat(seen).isGreaterThan(5);
    }

    private static Map<String, Long> bySql(Map<String, CldSample> files, CarersBySupportCounter counter, long dropped)
            throws SQLException, IOException {
        Map<String, Long> bySql = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement()) {
            statement.execute(TABLE);
            for (Map.Entry<String, CldSample> file : files.entrySet()) {
                send(file.getValue(), file.getKey(), counter, connection, dropped);
            }
            statement.execute("CREATE TABLE latest AS SELECT la, MAX(submitted) AS submitted FROM cld GROUP BY la");
            statement.execute(COHORT);
            statement.execute(
                    "CREATE TABLE known AS SELECT DISTINCT la, own FROM cohort WHERE nhs IS NOT NULL AND own IS"
                            + " NOT NULL");
            statement.execute("CREATE INDEX known_own ON known (la, own)");
            try (ResultSet counts = statement.executeQuery(COUNT)) {
                while (counts.next()) {
                    bySql.put(
                            counts.getString(1) + " " + counts.getInt(2) + " " + counts.getString(3),
                            counts.getLong(4));
                }
            }
        }
        return bySql;
    }

    /** Sends every row to both, but the one on the dropped line to the database alone. */
    private static void send(
            CldSample sample, String submitted, CarersBySupportCounter counter, Connection connection, long dropped)
            throws SQLException {
        CldHeader header = CldHeader.of(CldSample.HEADER);
        String insert = "INSERT INTO cld VALUES (?" + ", ?".repeat(14) + ")";
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            Iterator<List<String>> all = sample.cells().iterator();
            for (long line = 2; all.hasNext(); line++) {
                List<String> cells = all.next();
                if (line != dropped) {
                    counter.add(header.read(line, cells).row().orElseThrow(), Instant.parse(submitted));
                }
                row.setString(1, submitted.substring(0, 19).replace('T', ' '));
                for (int i = 0; i < 14; i++) {
                    row.setString(i + 2, cells.get(i).isEmpty() ? null : cells.get(i));
                }
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static Map<String, Long> cells(CarersBySupport carers) {
        Map<String, Long> cells = new TreeMap<>();
        carers.councils().forEach((council, found) -> {
            for (CarerSupport support : CarerSupport.values()) {
                for (CarerAgeBand age : CarerAgeBand.values()) {
                    long count = found.table().count(support, age);
                    if (count > 0) {
                        cells.put(council + " " + support.rank() + " " + age.label(), count);
                    }
                }
            }
        });
        return cells;
    }
}
