package org.carerkit.outcomes.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.csv.CsvHeader;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.RefusedException;

/**
 * Reads the records of a CSV file one by one, below its header. It reads the same as {@link CsvTable}, with the same
 * findings, but without a string for each cell. Use it on one thread.
 */
public final class CsvRecords {

    private final CsvBlocks blocks;
    private final CsvBlock block = new CsvBlock();
    private final CsvScanner scanner = new CsvScanner();
    private final CsvHeader header;
    private final Findings notes;
    private long linesBefore;

    /**
     * Reads the header.
     *
     * @param in the file; read to its end by {@link #next}, not closed
     * @param table the columns
     * @throws RefusedException if the file has no valid header, or a needed column is missing
     * @throws IOException if the file cannot be read
     */
    public CsvRecords(InputStream in, CsvTable table) throws IOException {
        blocks = new CsvBlocks(in);
        if (!next()) {
            throw refused(CoreFinding.CSV_EMPTY, CsvRow.place(1, 0));
        }
        header = table.header(line(), cells());
        if (header.findings().hasError()) {
            throw new RefusedException("file", header.errors());
        }
        notes = notes(blocks, line(), header.names().size()).and(header.findings());
    }

    /** Unusual features that do not prevent reading: a byte order mark, Windows line endings. */
    public static Findings notes(CsvBlocks blocks, long headerLine, int columns) {
        List<Finding> found = new ArrayList<>();
        if (blocks.hadByteOrderMark()) {
            found.add(new Finding(CoreFinding.CSV_BYTE_ORDER_MARK, CsvRow.place(1, 0)));
        }
        if (blocks.hasWindowsLines()) {
            found.add(new Finding(CoreFinding.CSV_WINDOWS_LINES, CsvRow.place(headerLine, columns - 1)));
        }
        return Findings.of(found);
    }

    /** The header. */
    public CsvHeader header() {
        return header;
    }

    /** Unusual features that do not prevent reading, and unknown columns. */
    public Findings notes() {
        return notes;
    }

    /**
     * Moves to the next record. Returns false after the last one.
     *
     * @throws RefusedException if the file has a fault after which the remaining records cannot be read reliably
     * @throws IOException if the file cannot be read
     */
    public boolean next() throws IOException {
        while (!scanner.next()) {
            if (scanner.fault().isPresent()) {
                throw refused(scanner.fault().get(), CsvRow.place(line(), Math.max(0, scanner.cells() - 1)));
            }
            linesBefore += scanner.lines();
            if (!blocks.next(block)) {
                scanner.end();
                return false;
            }
            scanner.start(block);
        }
        return true;
    }

    /** The line on which the record starts, from 1. */
    public long line() {
        return linesBefore + scanner.line() + 1;
    }

    /** The scanner at the present record. Valid until the next record. */
    public CsvScanner scanner() {
        return scanner;
    }

    /** The record's cells as strings. */
    public List<String> cells() {
        List<String> cells = new ArrayList<>(scanner.cells());
        for (int cell = 0; cell < scanner.cells(); cell++) {
            cells.add(scanner.text(cell));
        }
        return cells;
    }

    /** Creates the exception for a fault at a place in a file. */
    public static RefusedException refused(CoreFinding code, String place) {
        Finding finding = code == CoreFinding.CSV_ROW_TOO_LONG
                ? new Finding(code, place, (long) CsvTable.LONGEST_ROW)
                : new Finding(code, place);
        return new RefusedException("file", Findings.of(List.of(finding)));
    }
}
