package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file whose header is known beforehand: commas, UTF-8, quotation marks where needed. What cannot be read ends it,
 * with line and column; no value of the file is repeated.
 */
final class CsvInput implements Closeable {

    private static final int LONGEST_RECORD = 1 << 16;

    private final String name;
    private final List<String> columns;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private long line;

    /**
     * Opens a file and reads its header.
     *
     * @param source the file; closed with this
     * @param name what it is called in complaints
     * @param columns the columns that it has to have, in their order
     * @throws Unusable if it cannot be read, or its header is another
     */
    CsvInput(Source source, String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
        this.reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_RECORD)
                // A decoder made here reports what is no UTF-8 instead of replacing it.
                .ofCsvRecord(new InputStreamReader(source, UTF_8.newDecoder()));
        this.records = reader.iterator();
        checkHeader(next());
    }

    /** The line on which the record starts that was read last. */
    long line() {
        return line;
    }

    /** The next record, whatever its number of columns; null after the last. */
    @Nullable
    CsvRecord next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            CsvRecord read = records.next();
            line = read.getStartingLineNumber();
            return read;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new Unusable(after() + "not UTF-8. Save it as UTF-8 and try again.")
                    : Source.unreadable(name);
        } catch (CsvParseException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new Unusable(after() + "not UTF-8. Save it as UTF-8 and try again.")
                    : new Unusable(after() + "a quotation mark is not closed, or a row is longer than " + LONGEST_RECORD
                            + " characters.");
        }
    }

    /** Where a cell is: {@code FILE, line 3, column 2 (i1)}. */
    String at(int column) {
        return name + ", line " + line + ", column " + (column + 1) + " (" + columns.get(column) + ")";
    }

    /** What is wrong with the number of columns of a record; null when nothing is. */
    @Nullable
    String ragged(CsvRecord row) {
        return row.getFieldCount() == columns.size()
                ? null
                : name + ", line " + line + ": " + row.getFieldCount() + " columns, not " + columns.size() + ".";
    }

    private String after() {
        return name + ", after line " + line + ": ";
    }

    private void checkHeader(@Nullable CsvRecord header) {
        if (header == null) {
            throw new Unusable(name + ": empty.");
        }
        for (int i = 0; i < columns.size(); i++) {
            if (i >= header.getFieldCount() || !header.getField(i).strip().equals(columns.get(i))) {
                String hint = header.getFieldCount() == 1 && header.getField(0).contains(";")
                        ? " The columns are separated by semicolons: save the file with commas."
                        : "";
                throw new Unusable(at(i) + ": the header has to be " + String.join(",", columns) + "." + hint);
            }
        }
        if (header.getFieldCount() > columns.size()) {
            throw new Unusable(name + ", line " + line + ": the header has to end after column " + columns.size() + " ("
                    + columns.get(columns.size() - 1) + ").");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
