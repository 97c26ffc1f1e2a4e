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
 * Reads a CSV file of Client Level Data row by row. It does the same as a {@link org.carerkit.core.csv.CsvTable} with a
 * {@link CldHeader}, but faster, because it does not convert coded cells to strings. It uses little memory. Use it on
 * one thread.
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
     * @throws RefusedException if the file does not have a header in UTF-8 comma-separated values, a needed column is
     *     missing, or a known one is repeated
     * @throws IOException if the file cannot be read
     */
    public static CldReader open(InputStream in) throws IOException {
        return new CldReader(new CsvRecords(requireNonNull(in, "in"), CldHeader.TABLE));
    }

    /** Unusual features of the file and unknown columns, for information. */
    public Findings notes() {
        return records.notes();
    }

    /** The names of the file's columns, in order. */
    public List<String> columns() {
        return records.header().names();
    }

    /**
     * The next row. Empty after the last one.
     *
     * @throws RefusedException if the file has a fault after which the remaining rows cannot be read reliably
     * @throws IOException if the file cannot be read
     */
    public Optional<CldReading> next() throws IOException {
        return records.next() ? Optional.of(header.read(records.line(), line)) : Optional.empty();
    }

    /** The line on which the last row read starts. Before the first row, this is the header's line. */
    public long line() {
        return records.line();
    }
}
