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
 * A table in a CSV file: which columns it needs, which it may have, and how large it may be. Reading it gives its rows, and
 * everything that is wrong with it at once, each fault with line and column. Immutable.
 *
 * <pre>{@code
 * CsvTable table = CsvTable.of("upn", "name").optional("next_school");
 * CsvReading reading = table.read(in, row -> pupils.add(new Pupil(row.needed("upn"), row.optional("next_school"))));
 * if (reading.hasError()) { … }
 * }</pre>
 *
 * <p>Columns stand in any order. Their names are compared letter by letter, without the spaces around them. A column that is
 * not known is ignored and noted, but not by its name, which may be anything. A row without as many cells as the header is
 * left out.
 *
 * <p>Defined by RFC 4180, except that a line may end in a line feed alone and that text is UTF-8. A byte order mark and Windows
 * line endings are noted and accepted; empty lines are skipped. Anything else ends the reading, because nothing after it can be
 * trusted. A row has at most 1 MiB and 10,000 cells.
 */
public final class CsvTable {

    /** The longest row that is read, in bytes. */
    public static final int LONGEST_ROW = 1 << 20;

    /** The most cells of a row. */
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

    /** What becomes of a column that is not known. */
    enum Others {
        IGNORED,
        REFUSED,
        TAKEN
    }

    /** What becomes of each row. */
    @FunctionalInterface
    public interface RowTaker {

        /**
         * Takes a row; what is wrong with its cells goes to {@link CsvRow#fault}.
         *
         * @throws IOException if the row cannot be passed on
         */
        void take(CsvRow row) throws IOException;
    }

    /** A table that needs these columns, of at most 16 MiB. */
    public static CsvTable of(String... needed) {
        return of(List.of(needed));
    }

    /** A table that needs these columns, of at most 16 MiB. */
    public static CsvTable of(List<String> needed) {
        return new CsvTable(needed, List.of(), Others.IGNORED, DEFAULT_BYTES, Long.MAX_VALUE);
    }

    /** A table with whatever columns it has, each name once, of at most 16 MiB. */
    public static CsvTable ofAnyColumns() {
        return new CsvTable(List.of(), List.of(), Others.TAKEN, DEFAULT_BYTES, Long.MAX_VALUE);
    }

    /** The same with more columns that it may have. */
    public CsvTable optional(String... columns) {
        List<String> all = Stream.concat(optional.stream(), Stream.of(columns)).toList();
        return new CsvTable(needed, all, others, maxBytes, maxRows);
    }

    /** The same, but a column that is not known is an error: where it would show that the file is another one. */
    public CsvTable withoutOthers() {
        return new CsvTable(needed, optional, Others.REFUSED, maxBytes, maxRows);
    }

    /** The same with another limit on the bytes of the file; {@link Long#MAX_VALUE} for none. */
    public CsvTable maxBytes(long bytes) {
        return new CsvTable(needed, optional, others, bytes, maxRows);
    }

    /** The same with a limit on its rows, the header not counted. */
    public CsvTable maxRows(long rows) {
        return new CsvTable(needed, optional, others, maxBytes, rows);
    }

    /**
     * Reads a table to its end.
     *
     * @param in the file; not closed
     * @param rows takes each row that has as many cells as the header
     * @return everything that is wrong, in the order of the file
     * @throws IOException if the file cannot be read
     */
    public CsvReading read(InputStream in, RowTaker rows) throws IOException {
        List<Finding> all = new ArrayList<>();
        return read(in, rows, all, all::add);
    }

    /**
     * Reads a table to its end, however many of its rows have faults.
     *
     * @param in the file; not closed
     * @param rows takes each row that has as many cells as the header
     * @param faults takes what is wrong with rows, one after the other
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
     * Holds a header against the columns, for a reader that takes a file apart by itself.
     *
     * @param line on which it stands, from 1
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
