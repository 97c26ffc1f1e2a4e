package org.carerkit.examples.region;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.socialcare.CldHeader;
import org.carerkit.outcomes.socialcare.CldReading;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a Parquet file: texts, whole numbers, dates and times of day 0 in plain columns, each taken as the text that a CSV
 * file would have. Row n counts as line n + 1, as in a CSV file with the same rows.
 */
final class ParquetRows implements Rows {

    private final ParquetReader<Group> reader;
    private @Nullable Group first;
    private @Nullable CldHeader header;
    private long line = 1;

    ParquetRows(Path file, Configuration configuration) throws IOException {
        reader = ParquetReader.builder(new GroupReadSupport(), file)
                .withConf(configuration)
                .build();
        first = read();
        header = first == null ? null : CldHeader.of(names(first));
    }

    /** Parquet's own code tells damage by exceptions of many kinds. */
    private @Nullable Group read() throws IOException {
        try {
            return reader.read();
        } catch (RuntimeException e) {
            throw new RefusedException(
                    "file", Findings.of(List.of(new Finding(RegionFinding.REGION_FILE_NOT_PARQUET, ""))));
        }
    }

    private static List<String> names(Group row) {
        return row.getType().getFields().stream().map(Type::getName).toList();
    }

    @Override
    public @Nullable CldReading next() throws IOException {
        Group row = first == null ? read() : first;
        first = null;
        if (row == null || header == null) {
            return null;
        }
        line++;
        List<Type> columns = row.getType().getFields();
        List<String> cells = new ArrayList<>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            cells.add(row.getFieldRepetitionCount(column) == 0 ? "" : text(row, column, columns.get(column)));
        }
        return header.read(line, cells);
    }

    private static String text(Group row, int column, Type type) {
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (meaning instanceof DateLogicalTypeAnnotation) {
            return LocalDate.ofEpochDay(row.getInteger(column, 0)).toString();
        }
        if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
            return time(Instant.EPOCH.plus(row.getLong(column, 0), unit(timestamp.getUnit())));
        }
        return row.getValueToString(column, 0);
    }

    /** The start of a day is that day. */
    private static String time(Instant time) {
        Instant day = time.truncatedTo(ChronoUnit.DAYS);
        return time.equals(day) ? LocalDate.ofInstant(day, ZoneOffset.UTC).toString() : time.toString();
    }

    private static ChronoUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
