package org.carerkit.education;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.carerkit.core.finding.Finding;

/**
 * Reads a CSV file with a header, as a school's information system exports it: columns in any order, unknown ones passed
 * over, everything that is wrong told at once.
 */
final class SchoolCsv {

    /** No list of one school is longer. */
    private static final int LONGEST_FILE = 16 << 20;

    private static final int LONGEST_ROW = 1 << 16;

    private final List<String> needed;
    private final Set<String> optional;
    private final List<RowFinding> faults = new ArrayList<>();

    SchoolCsv(List<String> needed, Set<String> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    /**
     * Reads a list to its end.
     *
     * @param in the bytes; the caller closes it
     * @param each takes the rows that have as many cells as the header
     * @return what is wrong, in the order of the lines
     * @throws IOException if the bytes cannot be read
     */
    List<RowFinding> read(InputStream in, Consumer<Row> each) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_FILE + 1);
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        if (bytes.length > LONGEST_FILE) {
            whole(new Finding(SchoolFinding.SCHOOL_LIST_NOT_CSV, "", (long) LONGEST_FILE));
            return faults;
        }
        InputStreamReader text =
                new InputStreamReader(new ByteArrayInputStream(bytes, start, bytes.length - start), UTF_8.newDecoder());
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_ROW)
                .ofCsvRecord(text)) {
            rows(csv, each);
        } catch (CsvParseException | UncheckedIOException e) {
            boolean notText = e.getCause() instanceof CharacterCodingException;
            whole(
                    notText
                            ? new Finding(SchoolFinding.SCHOOL_LIST_NOT_UTF8, "")
                            : new Finding(SchoolFinding.SCHOOL_LIST_NOT_CSV, "", (long) LONGEST_ROW));
        }
        return faults;
    }

    private void rows(Iterable<CsvRecord> csv, Consumer<Row> each) {
        Map<String, Integer> columns = null;
        long rows = 0;
        for (CsvRecord row : csv) {
            if (columns == null) {
                columns = header(row);
                if (faults.stream().anyMatch(RowFinding::isError)) {
                    return;
                }
            } else if (row.getFieldCount() != columns.size()) {
                rows++;
                faults.add(new RowFinding(
                        row.getStartingLineNumber(), 0, new Finding(SchoolFinding.SCHOOL_ROW_RAGGED, "", (long)
                                row.getFieldCount())));
            } else {
                rows++;
                each.accept(new Row(
                        row.getStartingLineNumber(),
                        columns,
                        row.getFields().stream().map(String::strip).toList(),
                        faults));
            }
        }
        if (rows == 0) {
            whole(new Finding(SchoolFinding.SCHOOL_LIST_EMPTY, ""));
        }
    }

    private Map<String, Integer> header(CsvRecord row) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            String name = row.getField(i).strip();
            boolean known = needed.contains(name) || optional.contains(name);
            // an unknown name is not repeated: it may be a cell of a list without header
            String column = known ? name : "#" + (i + 1);
            if (!known) {
                faults.add(new RowFinding(1, i + 1, new Finding(SchoolFinding.SCHOOL_COLUMN_UNKNOWN, column, i + 1L)));
            }
            if (columns.put(column, i) != null) {
                faults.add(new RowFinding(1, i + 1, new Finding(SchoolFinding.SCHOOL_COLUMN_DUPLICATE, column)));
            }
        }
        if (row.getFieldCount() == 1 && row.getField(0).contains(";")) {
            whole(new Finding(SchoolFinding.SCHOOL_LIST_SEMICOLONS, ""));
            return columns;
        }
        needed.stream()
                .filter(column -> !columns.containsKey(column))
                .forEach(column ->
                        faults.add(new RowFinding(1, 0, new Finding(SchoolFinding.SCHOOL_COLUMN_MISSING, column))));
        return columns;
    }

    private void whole(Finding finding) {
        faults.add(new RowFinding(0, 0, finding));
    }
}
