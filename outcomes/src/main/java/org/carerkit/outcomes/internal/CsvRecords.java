package org.carerkit.outcomes.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;

/** The records of a CSV file one after the other, below its header. For one thread. */
public final class CsvRecords {

    private final CsvBlocks blocks;
    private final CsvBlock block = new CsvBlock();
    private final CsvScanner scanner = new CsvScanner();
    private final long headerLine;
    private final List<String> header;
    private final Findings notes;
    private long linesBefore;

    /**
     * Reads the header.
     *
     * @param in the file; read to its end by {@link #next}, not closed
     * @throws RefusedException if there is no header in comma-separated values in UTF-8
     * @throws IOException if the file cannot be read
     */
    public CsvRecords(InputStream in) throws IOException {
        blocks = new CsvBlocks(in);
        if (!next()) {
            throw refused(OutcomesFinding.CSV_EMPTY, place(1, 0));
        }
        headerLine = line();
        header = List.copyOf(cells());
        if (header.size() == 1 && hasOtherSeparator(header.get(0))) {
            throw refused(OutcomesFinding.CSV_SEPARATOR, place(headerLine, 0));
        }
        List<Finding> found = new ArrayList<>();
        if (blocks.hadByteOrderMark()) {
            found.add(new Finding(OutcomesFinding.CSV_BYTE_ORDER_MARK, place(1, 0)));
        }
        if (scanner.hasWindowsLines()) {
            found.add(new Finding(OutcomesFinding.CSV_WINDOWS_LINES, place(headerLine, header.size() - 1)));
        }
        notes = Findings.of(found);
    }

    /** The header's cells. */
    public List<String> header() {
        return header;
    }

    /** On which line the header stands. */
    public long headerLine() {
        return headerLine;
    }

    /** What is unusual and was read all the same: a byte order mark, Windows line ends. */
    public Findings notes() {
        return notes;
    }

    /**
     * Goes to the next record; false after the last.
     *
     * @throws RefusedException if there is something that cannot be read; nothing after it can be told from it
     * @throws IOException if the file cannot be read
     */
    public boolean next() throws IOException {
        while (!scanner.next()) {
            if (scanner.fault().isPresent()) {
                throw refused(scanner.fault().get(), place(line(), Math.max(0, scanner.cells() - 1)));
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

    /** On which line the record starts, from 1. */
    public long line() {
        return linesBefore + scanner.line() + 1;
    }

    /** The record, until the next. */
    public CsvScanner scanner() {
        return scanner;
    }

    /** The record's cells as texts. */
    public List<String> cells() {
        List<String> cells = new ArrayList<>(scanner.cells());
        for (int cell = 0; cell < scanner.cells(); cell++) {
            cells.add(scanner.text(cell));
        }
        return cells;
    }

    /** Where a cell is: {@code line 3, column 2}; the line from 1, the cell from 0. */
    public static String place(long line, int cell) {
        return "line " + line + ", column " + (cell + 1);
    }

    private static boolean hasOtherSeparator(String header) {
        return header.indexOf(';') >= 0 || header.indexOf('\t') >= 0;
    }

    private static RefusedException refused(OutcomesFinding code, String place) {
        long limit = code == OutcomesFinding.CSV_ROW_TOO_LONG ? CsvBlocks.LONGEST_RECORD : 0;
        Finding finding = limit == 0 ? new Finding(code, place) : new Finding(code, place, limit);
        return new RefusedException("file", Findings.of(List.of(finding)));
    }
}
