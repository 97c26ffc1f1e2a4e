package org.carerkit.core.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Reads the records of a file one after the other, using FastCSV. The first record that cannot be read ends the
 * reading. Not thread-safe.
 */
final class CsvRecords {

    private final CsvText text;
    private final long maxBytes;
    private final long linesBefore;
    private final OneRecord current = new OneRecord();
    private final Iterator<OneRecord> records;
    private @Nullable Finding fault;

    /**
     * Starts to read a file.
     *
     * @param in the file; it is not closed
     * @param linesBefore the number of lines already read, which count in line numbers
     * @throws IOException if the file cannot be read
     */
    CsvRecords(InputStream in, long maxBytes, long linesBefore) throws IOException {
        this.text = new CsvText(in, maxBytes);
        this.maxBytes = maxBytes;
        this.linesBefore = linesBefore;
        this.records = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(CsvTable.LONGEST_ROW)
                .build(current, text)
                .iterator();
        if (text.isWide()) {
            fault = new Finding(CoreFinding.CSV_ENCODING, CsvRow.place(linesBefore + 1, 0));
        }
    }

    /** Moves to the next record. Returns false after the last record and at a {@link #fault}. */
    boolean next() throws IOException {
        if (fault != null) {
            return false;
        }
        try {
            boolean any = records.hasNext() && records.next() != null;
            if (any && current.fault != null) {
                fault = at(current.fault);
            }
            if (text.isCutOff()) {
                fault = at(CoreFinding.CSV_TOO_LARGE);
            }
            return any && fault == null;
        } catch (CsvParseException e) {
            CoreFinding code = current.fault == null ? code(String.valueOf(e.getMessage())) : current.fault;
            fault = at(text.isCutOff() ? CoreFinding.CSV_TOO_LARGE : code);
            return false;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** FastCSV distinguishes its faults only by their messages. A test covers each message. */
    private static CoreFinding code(String message) {
        if (message.startsWith("Unclosed")) {
            return CoreFinding.CSV_QUOTE_OPEN;
        }
        if (!message.startsWith("Unexpected character after closing quote")) {
            return CoreFinding.CSV_ROW_TOO_LONG;
        }
        boolean lineEnd = message.contains("(0x" + Integer.toHexString(CsvText.LONE_RETURN) + ")");
        return lineEnd ? CoreFinding.CSV_LINE_END : CoreFinding.CSV_QUOTE;
    }

    private Finding at(CoreFinding code) {
        boolean ofFile = code == CoreFinding.CSV_TOO_LARGE;
        long limit = ofFile ? maxBytes : CsvTable.LONGEST_ROW;
        String place = CsvRow.place(line(), ofFile ? 0 : current.cells.size());
        return new Finding(code, place, ofFile || code == CoreFinding.CSV_ROW_TOO_LONG ? limit : null);
    }

    /** The line on which the record starts, from 1. */
    long line() {
        return linesBefore + current.line;
    }

    /** The record's cells, valid until the next record. */
    List<String> cells() {
        return current.cells;
    }

    /** What ended the reading before the end of the file. */
    Optional<Finding> fault() {
        return Optional.ofNullable(fault);
    }

    /** What is unusual but accepted, known once the header has been read: a byte order mark, Windows line endings. */
    List<Finding> notes() {
        List<Finding> notes = new ArrayList<>();
        if (text.hasByteOrderMark()) {
            notes.add(new Finding(CoreFinding.CSV_BYTE_ORDER_MARK, CsvRow.place(1, 0)));
        }
        if (text.hasWindowsLines()) {
            notes.add(new Finding(CoreFinding.CSV_WINDOWS_LINES, CsvRow.place(line(), cells().size() - 1)));
        }
        return notes;
    }

    /** Receives the cells of a record from FastCSV, up to the first cell that cannot be read. */
    private static final class OneRecord extends AbstractBaseCsvCallbackHandler<OneRecord> {

        private long line = 1;
        private List<String> cells = new ArrayList<>();
        private long bytes;
        private @Nullable CoreFinding fault;

        @Override
        protected void handleBegin(long startingLineNumber) {
            line = startingLineNumber;
            cells = new ArrayList<>();
            bytes = 0;
            fault = null;
        }

        @Override
        protected void handleField(int fieldIdx, char[] chars, int from, int length, boolean quoted) {
            if (fault != null) {
                return;
            }
            CoreFinding found = look(chars, from, length, quoted);
            bytes += fieldIdx == 0 ? 0 : 1; // the comma
            boolean tooMuch = bytes >= CsvTable.LONGEST_ROW || fieldIdx >= CsvTable.MOST_CELLS;
            fault = tooMuch ? CoreFinding.CSV_ROW_TOO_LONG : found;
            if (fault == null) {
                String cell = new String(chars, from, length);
                cells.add(quoted ? cell.replace(CsvText.LONE_RETURN, '\r') : cell);
            }
        }

        /** Counts a cell's bytes in the file and returns what is wrong with the cell, if anything. */
        private @Nullable CoreFinding look(char[] chars, int from, int length, boolean quoted) {
            boolean text = true;
            bytes += quoted ? 2 : 0;
            for (int i = from; i < from + length; i++) {
                char c = chars[i];
                bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : Character.isSurrogate(c) ? 2 : 3;
                if (c == '"') {
                    bytes++; // a doubled quotation mark
                    if (!quoted) {
                        return CoreFinding.CSV_QUOTE;
                    }
                } else if (c == CsvText.LONE_RETURN && !quoted) {
                    return CoreFinding.CSV_LINE_END;
                } else if (c == 0 && !quoted) {
                    return CoreFinding.CSV_ENCODING;
                }
                text &= c != 0 && c != CsvText.NOT_UTF_8;
            }
            return text ? null : CoreFinding.CSV_ENCODING;
        }

        @Override
        protected OneRecord buildRecord() {
            return this;
        }
    }
}
