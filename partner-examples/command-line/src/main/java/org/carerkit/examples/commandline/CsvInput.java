package org.carerkit.examples.commandline;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.csv.CsvReader;
import org.carerkit.outcomes.csv.CsvRow;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file at the terminal: opened, and read with every fault told by file, line and column. No value of the file is
 * repeated.
 */
final class CsvInput implements Closeable {

    private final String name;
    private final Source source;
    private final CsvReader reader;
    private long line;

    /**
     * Opens a file and reads its header, whatever it is.
     *
     * @param progress told how many bytes have been read, each time some are
     * @throws Unusable if it cannot be read
     */
    CsvInput(String name, Environment environment, LongConsumer progress) {
        this.name = name;
        this.source = Source.unchecked(name, environment, progress);
        try {
            reader = CsvReader.open(source);
        } catch (RefusedException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw Source.unreadable(name);
        }
        reader.notes().all().forEach(note -> environment.say("carerkit: " + told(note)));
    }

    /** The header. */
    CsvRow header() {
        return reader.header();
    }

    /**
     * Holds the header against the columns that it has to have.
     *
     * @throws Unusable if it has others
     */
    CsvInput withColumns(List<String> columns) {
        try {
            reader.requireHeader(columns);
            return this;
        } catch (RefusedException e) {
            throw new Unusable(told(e.findings().all().get(0)) + " It has to be " + String.join(",", columns) + ".");
        }
    }

    /** The line on which the record starts that was read last. */
    long line() {
        return line;
    }

    /** The next record, whatever its number of columns; null after the last. */
    @Nullable
    CsvRow next() {
        try {
            CsvRow row = reader.next().orElse(null);
            line = row == null ? line : row.line();
            return row;
        } catch (RefusedException e) {
            throw unusable(e);
        } catch (IOException | UncheckedIOException e) {
            throw Source.unreadable(name);
        }
    }

    /** A finding of the file, as it is told: {@code FILE, line 3, column 2: CK-… …}. */
    String told(Finding finding) {
        return name + ", " + finding.path() + ": " + finding.code().id() + " " + finding.message();
    }

    /** Where a cell of the record is that was read last: {@code FILE, line 3, column 2 (i1)}. */
    String at(int column) {
        String named = column < header().cells().size()
                ? " (" + header().cells().get(column).strip() + ")"
                : "";
        return name + ", " + CsvRow.place(line, column) + named;
    }

    /** What is wrong with the number of columns of a record; null when nothing is. */
    @Nullable
    String ragged(CsvRow row) {
        return row.cells().size() == header().cells().size() ? null : told(reader.ragged(row));
    }

    /** What a spreadsheet would make of a cell that is passed on; null when nothing. */
    @Nullable
    String formula(CsvRow row, int column) {
        return CsvRow.isFormula(row.cells().get(column))
                ? told(new Finding(OutcomesFinding.CSV_FORMULA, row.place(column)))
                : null;
    }

    private Unusable unusable(RefusedException refused) {
        return new Unusable(told(refused.findings().all().get(0)));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
