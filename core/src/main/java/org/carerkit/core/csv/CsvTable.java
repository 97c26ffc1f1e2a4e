package org.carerkit.core.csv;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;

/**
 * The definition of a table in a CSV file: the columns that it needs, those that it may have, and its greatest size.
 * Reading a file gives the rows and everything that is wrong at once, each fault with its line and column. Immutable.
 *
 * <pre>{@code
 * CsvTable table = CsvTable.of("upn", "name").optional("next_school");
 * CsvReading reading = table.read(in, row -> pupils.add(new Pupil(row.needed("upn"), row.optional("next_school"))));
 * if (reading.hasError()) { … }
 * }</pre>
 *
 * <p>Columns can be in any order. Their names are compared exactly, without surrounding spaces. An unknown column is
 * ignored and noted, but not by its name, which may be anything. A row that does not have as many cells as the header
 * is left out.
 *
 * <p>Defined by RFC 4180, except that a line may end with only a line feed, and that text is UTF-8. A byte order mark
 * and Windows line endings are accepted and noted. Empty lines are skipped. Anything else ends the reading, because
 * nothing after it can be trusted. A row has at most 1 MiB and 10,000 cells.
 */
public final class CsvTable {

    /** The greatest length of a row, in bytes. */
    public static final int LONGEST_ROW = 1 << 20;

    /** The greatest number of cells in a row. */
    public static final int MOST_CELLS = 10_000;

    private static final long DEFAULT_BYTES = 16L << 20;

    private final List<String> needed;
    private final List<String> optional;
    private final Others others;
    private final long maxBytes;
    private final long maxRows;

    private CsvTable(List<String> needed, List<String> optional, Others others, long maxBytes, long maxRows) {
        this.needed = List.copyOf(needed);
        this.optional = List.copyOf(optional);
        this.others = others;
        this.maxBytes = maxBytes;
        this.maxRows = maxRows;
    }

    /** What to do with an unknown column. */
    enum Others {
        IGNORED,
        REFUSED,
        TAKEN
    }

    /** Receives each row. */
    @FunctionalInterface
    public interface RowTaker {

        /**
         * Takes a row. Report anything wrong with its cells to {@link CsvRow#fault}.
         *
         * @throws IOException if the row cannot be passed on
         */
        void take(CsvRow row) throws IOException;
    }

    /** Creates a table that needs these columns, of at most 16 MiB. */
    public static CsvTable of(String... needed) {
        return of(List.of(needed));
    }

    /** Creates a table that needs these columns, of at most 16 MiB. */
    public static CsvTable of(List<String> needed) {
        return new CsvTable(needed, List.of(), Others.IGNORED, DEFAULT_BYTES, Long.MAX_VALUE);
    }

    /** Creates a table that accepts any columns, each name once, of at most 16 MiB. */
    public static CsvTable ofAnyColumns() {
        return new CsvTable(List.of(), List.of(), Others.TAKEN, DEFAULT_BYTES, Long.MAX_VALUE);
    }

    /** Returns this table with more columns that it may have. */
    public CsvTable optional(String... columns) {
        List<String> all = Stream.concat(optional.stream(), Stream.of(columns)).toList();
        return new CsvTable(needed, all, others, maxBytes, maxRows);
    }

    /**
     * Returns this table, but with unknown columns as errors. Use it where an unknown column shows that this is the
     * wrong file.
     */
    public CsvTable withoutOthers() {
        return new CsvTable(needed, optional, Others.REFUSED, maxBytes, maxRows);
    }

    /** Returns this table with another limit on the bytes of the file; {@link Long#MAX_VALUE} for no limit. */
    public CsvTable maxBytes(long bytes) {
        return new CsvTable(needed, optional, others, bytes, maxRows);
    }

    /** Returns this table with a limit on the number of rows, not counting the header. */
    public CsvTable maxRows(long rows) {
        return new CsvTable(needed, optional, others, maxBytes, rows);
    }

    /**
     * Reads a table to its end.
     *
     * @param in the file; it is not closed
     * @param rows receives each row that has as many cells as the header
     * @return everything that is wrong, in the order of the file
     * @throws IOException if the file cannot be read
     */
    public CsvReading read(InputStream in, RowTaker rows) throws IOException {
        List<Finding> all = new ArrayList<>();
        return read(in, rows, all, all::add);
    }

    /**
     * Reads a table to its end, however many rows have faults.
     *
     * @param in the file; it is not closed
     * @param rows receives each row that has as many cells as the header
     * @param faults receives the faults of rows, one after the other
     * @return what is wrong with the file as a whole
     * @throws IOException if the file cannot be read
     */
    public CsvReading read(InputStream in, RowTaker rows, Consumer<Finding> faults) throws IOException {
        return read(in, rows, new ArrayList<>(), requireNonNull(faults, "faults"));
    }

    private CsvReading read(InputStream in, RowTaker rows, List<Finding> ofFile, Consumer<Finding> ofRows)
            throws IOException {
        requireNonNull(rows, "rows");
        CsvRecords records = new CsvRecords(requireNonNull(in, "in"), maxBytes, 0);
        if (!records.next()) {
            ofFile.add(records.fault().orElse(new Finding(CoreFinding.CSV_EMPTY, CsvRow.place(1, 0))));
            return new CsvReading(List.of(), 0, false, Findings.of(ofFile));
        }
        CsvHeader header = header(records.line(), records.cells());
        ofFile.addAll(records.notes());
        ofFile.addAll(header.findings().all());
        if (header.findings().hasError()) {
            return new CsvReading(header.names(), 0, false, Findings.of(ofFile));
        }
        long count = 0;
        while (records.next()) {
            if (count == maxRows) {
                ofFile.add(new Finding(CoreFinding.CSV_TOO_LARGE, CsvRow.place(records.line(), 0), maxRows));
                return new CsvReading(header.names(), count, false, Findings.of(ofFile));
            }
            count++;
            Optional<Finding> ragged =
                    header.ragged(records.line(), records.cells().size());
            if (ragged.isPresent()) {
                ofRows.accept(ragged.get());
            } else {
                rows.take(new CsvRow(header, records.line(), records.cells(), ofRows));
            }
        }
        records.fault().ifPresent(ofFile::add);
        return new CsvReading(header.names(), count, records.fault().isEmpty(), Findings.of(ofFile));
    }

    /**
     * Compares a header with the columns, for a reader that splits the file itself.
     *
     * @param line the line of the header, from 1
     * @param names its cells
     */
    public CsvHeader header(long line, List<String> names) {
        return new CsvHeader(this, line, names);
    }

    List<String> needed() {
        return needed;
    }

    boolean isKnown(String column) {
        return others == Others.TAKEN ? !column.isEmpty() : needed.contains(column) || optional.contains(column);
    }

    Others others() {
        return others;
    }
}
