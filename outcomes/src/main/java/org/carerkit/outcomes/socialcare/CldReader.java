package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.internal.CsvRecords;

/**
 * Reads a CSV file of Client Level Data row by row: what a {@link org.carerkit.core.csv.CsvTable} and a
 * {@link CldHeader} do together, but faster, because no text is made of a cell that means something else. In little memory; for one thread.
 *
 * <pre>{@code
 * CldReader reader = CldReader.open(in);
 * for (Optional<CldReading> row = reader.next(); row.isPresent(); row = reader.next()) { … }
 * }</pre>
 */
public final class CldReader {

    private final CsvRecords records;
    private final CldLine line;
    private final CldHeader header;

    private CldReader(CsvRecords records) {
        this.records = records;
        this.line = new CldBytes(records.scanner(), records.header().names().size());
        this.header = new CldHeader(records.header());
    }

    /**
     * Opens a file and reads its header.
     *
     * @param in the file; read to its end by {@link #next}, not closed
     * @throws RefusedException if there is no header in comma-separated values in UTF-8, a needed column is missing, or a
     *     known one stands there twice
     * @throws IOException if the file cannot be read
     */
    public static CldReader open(InputStream in) throws IOException {
        return new CldReader(new CsvRecords(requireNonNull(in, "in"), CldHeader.TABLE));
    }

    /** What is unusual about the file, and columns that are not known, for information. */
    public Findings notes() {
        return records.notes();
    }

    /** The names of the file's columns, in their order. */
    public List<String> columns() {
        return records.header().names();
    }

    /**
     * The next row; empty after the last.
     *
     * @throws RefusedException if there is something that cannot be read; nothing after it can be told from it
     * @throws IOException if the file cannot be read
     */
    public Optional<CldReading> next() throws IOException {
        return records.next() ? Optional.of(header.read(records.line(), line)) : Optional.empty();
    }

    /** The line on which the row starts that was read last; the header's before the first. */
    public long line() {
        return records.line();
    }
}
