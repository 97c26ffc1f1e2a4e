package org.carerkit.examples.region.count;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.RefusedException;

/**
 * Presents a Parquet file as a CSV file with the same rows, so that one reader of the library reads both. Columns must
 * be plain: neither nested nor repeated. Row n becomes line n + 1. At most 256 rows are held at a time.
 */
final class ParquetCsv extends InputStream {

    private static final int ROWS_AT_A_TIME = 256;

    private final ParquetReader<Group> reader;
    private final List<Type> columns;
    private byte[] bytes;
    private int next;

    /**
     * Opens a file.
     *
     * @throws RefusedException if it is not a Parquet file, or has a column that is not plain
     * @throws IOException if it does not exist or cannot be read
     */
    ParquetCsv(Path file, Configuration configuration) throws IOException {
        columns = plainColumns(file, configuration);
        reader = ParquetReader.builder(new GroupReadSupport(), file)
                .withConf(configuration)
                .build();
        bytes = text(List.of(columns.stream().map(Type::getName).toList()));
    }

    private static List<Type> plainColumns(Path file, Configuration configuration) throws IOException {
        try (ParquetFileReader footer = ParquetFileReader.open(HadoopInputFile.fromPath(file, configuration))) {
            List<Type> columns =
                    footer.getFooter().getFileMetaData().getSchema().getFields();
            if (columns.stream().allMatch(ParquetCsv::isPlain)) {
                return columns;
            }
        } catch (RuntimeException e) { // Parquet's own code reports damage with many kinds of exception
            throw refused();
        }
        throw refused();
    }

    private static boolean isPlain(Type column) {
        return column.isPrimitive() && !column.isRepetition(Type.Repetition.REPEATED);
    }

    private static RefusedException refused() {
        return new RefusedException(
                "file", Findings.of(List.of(new Finding(RegionFinding.REGION_FILE_NOT_PARQUET, ""))));
    }

    @Override
    public int read() throws IOException {
        return isAtEnd() ? -1 : bytes[next++] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        if (isAtEnd()) {
            return -1;
        }
        int taken = Math.min(most, bytes.length - next);
        System.arraycopy(bytes, next, into, from, taken);
        next += taken;
        return taken;
    }

    private boolean isAtEnd() throws IOException {
        if (next == bytes.length) {
            bytes = text(rows());
            next = 0;
        }
        return bytes.length == 0;
    }

    private List<List<String>> rows() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try {
            while (rows.size() < ROWS_AT_A_TIME) {
                Group row = reader.read();
                if (row == null) {
                    break;
                }
                rows.add(cells(row));
            }
        } catch (RuntimeException e) { // as above
            throw refused();
        }
        return rows;
    }

    private List<String> cells(Group row) {
        List<String> cells = new ArrayList<>(columns.size());
        for (int column = 0; column < columns.size(); column++) {
            cells.add(row.getFieldRepetitionCount(column) == 0 ? "" : text(row, column, columns.get(column)));
        }
        return cells;
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

    /** Writes a timestamp; one at the start of a day becomes a date. */
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

    private static byte[] text(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(0)
                .build(text);
        rows.forEach(csv::writeRecord);
        return text.toString().getBytes(UTF_8);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
