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
            statement.execute(
                    "CREATE TABLE cld (submitted TIMESTAMP, " + CarersSql.columns("%s VARCHAR", "%s DATE") + ")");
            for (Map.Entry<String, CldSample> file : files.entrySet()) {
                send(file.getValue(), file.getKey(), counter, connection, dropped);
            }
            statement.execute(
                    "CREATE TABLE latest AS SELECT LA_Code AS council, MAX(submitted) AS time FROM cld GROUP BY"
                            + " LA_Code");
            statement.execute("CREATE TABLE cohort AS "
                    + CarersSql.cohort("cld JOIN latest ON council = LA_Code AND time = submitted"));
            statement.execute("CREATE INDEX cohort_own ON cohort (own, la)");
            try (ResultSet counts = statement.executeQuery(CarersSql.count())) {
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
        int columns = CldSample.HEADER.size();
        String insert = "INSERT INTO cld VALUES (?" + ", ?".repeat(columns) + ")";
        try (PreparedStatement row = connection.prepareStatement(insert)) {
            Iterator<List<String>> all = sample.cells().iterator();
            for (long line = 2; all.hasNext(); line++) {
                List<String> cells = all.next();
                if (line != dropped) {
                    counter.add(header.read(line, cells).row().orElseThrow(), Instant.parse(submitted));
                }
                row.setString(1, submitted.substring(0, 19).replace('T', ' '));
                for (int i = 0; i < columns; i++) {
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
