package org.carerkit.outcomes.csv;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.internal.CsvRecords;

/**
 * Reads a CSV file in UTF-8 record by record, in little memory: commas, a header, quotation marks around a cell that needs
 * them. A byte order mark and Windows line ends are read and noted. Anything else ends the reading, with a finding that has
 * line and column. For one thread.
 *
 * <pre>{@code
 * CsvReader reader = CsvReader.open(in);
 * for (Optional<CsvRow> row = reader.next(); row.isPresent(); row = reader.next()) { … }
 * }</pre>
 *
 * <p>Defined by RFC 4180, but that a line may end in a line feed alone and that text outside ASCII is UTF-8. A record has at
 * most 1 MiB and 10,000 cells.
 */
public final class CsvReader {

    private final CsvRecords records;
    private final CsvRow header;

    private CsvReader(InputStream in) throws IOException {
        records = new CsvRecords(in);
        header = new CsvRow(records.headerLine(), records.header());
    }

    /**
     * Opens a file and reads its header.
     *
     * @param in the file; read to its end by {@link #next}, not closed
     * @throws RefusedException if there is no header in comma-separated values in UTF-8
     * @throws IOException if the file cannot be read
     */
    public static CsvReader open(InputStream in) throws IOException {
        return new CsvReader(requireNonNull(in, "in"));
    }

    /** The first record. */
    public CsvRow header() {
        return header;
    }

    /**
     * Holds the header against the columns that it has to have, in their order; spaces around a name do not count.
     *
     * @throws RefusedException with the first column that is another
     */
    public CsvReader requireHeader(List<String> columns) {
        List<String> names = header.cells();
        for (int i = 0; i < Math.max(columns.size(), names.size()); i++) {
            boolean same = i < columns.size()
                    && i < names.size()
                    && names.get(i).strip().equals(columns.get(i));
            if (!same) {
                throw new RefusedException(
                        "file", Findings.of(List.of(new Finding(OutcomesFinding.CSV_HEADER, header.place(i), (long)
                                columns.size()))));
            }
        }
        return this;
    }

    /** What is unusual and was read all the same: a byte order mark, Windows line ends. */
    public Findings notes() {
        return records.notes();
    }

    /**
     * The next record, whatever its number of cells; empty after the last.
     *
     * @throws RefusedException if there is something that cannot be read; nothing after it can be told from it
     * @throws IOException if the file cannot be read
     */
    public Optional<CsvRow> next() throws IOException {
        return records.next() ? Optional.of(new CsvRow(records.line(), records.cells())) : Optional.empty();
    }

    /** The finding of a row that has not as many cells as the header, at the first that is missing or too much. */
    public Finding ragged(CsvRow row) {
        int width = header.cells().size();
        return new Finding(
                OutcomesFinding.CSV_ROW_RAGGED,
                row.place(Math.min(width, row.cells().size())),
                (long) width);
    }
}
