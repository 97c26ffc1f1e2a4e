package org.carerkit.outcomes.tally.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.carerkit.core.benchmark.Meter;

/** The same with DuckDB on two threads: one statement over the file, the types of the columns given. */
final class TallyDuckDb {

    private TallyDuckDb() {}

    /** The file, where to write the check, what others need, and how often all that is done. */
    public static void main(String[] arguments) throws Exception {
        for (int round = Integer.parseInt(arguments[3]); round > 0; round--) {
            tally(arguments);
        }
    }

    private static void tally(String[] arguments) throws Exception {
        Meter meter = new Meter();
        Check check = new Check();
        long rows = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET preserve_insertion_order = false");
            String sql =
                    "SELECT area, age_band, sex, ethnic, wave, count(*), count(score), avg(score), var_samp(score),"
                            + " histogram(score) FROM read_csv('" + arguments[0]
                            + "', header = true, columns = {'area': 'VARCHAR', 'age_band': 'VARCHAR', 'sex': 'VARCHAR',"
                            + " 'ethnic': 'VARCHAR', 'wave': 'VARCHAR', 'score': 'UTINYINT'}) GROUP BY ALL";
            try (ResultSet cells = statement.executeQuery(sql)) {
                while (cells.next()) {
                    rows += cells.getLong(6);
                    check.add(cells.getLong(7), cells.getDouble(8), cells.getDouble(9));
                }
            }
        }
        Files.writeString(Path.of(arguments[1]), check.text());
        meter.end(rows);
    }
}
