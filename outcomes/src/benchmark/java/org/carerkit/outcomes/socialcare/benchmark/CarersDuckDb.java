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
import org.carerkit.outcomes.socialcare.CarersSql;

/**
 * The rules of LTS003 in DuckDB's SQL on two threads, over a file of one submission: the types of the columns given, and none
 * of what is wrong with a row looked for.
 */
final class CarersDuckDb {

    private static final String FILES = "read_csv([%s], header = true, delim = ',', quote = '\"', columns = {%s})";

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
            statement.execute("CREATE TEMP TABLE cohort AS "
                    + CarersSql.cohort(FILES.formatted(files, CarersSql.columns("'%s': 'VARCHAR'", "'%s': 'DATE'"))));
            try (ResultSet counts = statement.executeQuery(CarersSql.count())) {
                while (counts.next()) {
                    cells.merge(counts.getInt(2) + " " + counts.getString(3), counts.getLong(4), Long::sum);
                }
            }
        }
        Files.writeString(Path.of(arguments[0]), cells.toString());
        meter.end(Long.parseLong(arguments[1]));
    }
}
