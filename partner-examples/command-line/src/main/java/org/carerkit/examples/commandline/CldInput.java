package org.carerkit.examples.commandline;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.outcomes.csv.CsvRow;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.socialcare.CldReader;
import org.carerkit.outcomes.socialcare.CldReading;
import org.jspecify.annotations.Nullable;

/** A file of Client Level Data at the terminal: every fault told by file, line and column, and no value repeated. */
final class CldInput implements Closeable {

    private final String name;
    private final Source source;
    private final CldReader reader;
    private final List<String> columns;

    /**
     * Opens a file and reads its header.
     *
     * @param progress told how many bytes have been read, each time some are
     * @throws Unusable if it cannot be read, or the header has not what is needed
     */
    CldInput(String name, Environment environment, LongConsumer progress) {
        this.name = name;
        this.source = Source.unchecked(name, environment, progress);
        try {
            reader = CldReader.open(source);
        } catch (RefusedException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw Source.unreadable(name);
        }
        columns = reader.columns();
        reader.notes().all().stream()
                .filter(note -> note.code() == OutcomesFinding.CSV_BYTE_ORDER_MARK
                        || note.code() == OutcomesFinding.CSV_WINDOWS_LINES)
                .forEach(note -> environment.say("carerkit: " + name + ", " + told(note)));
    }

    /** The next row; null after the last. */
    @Nullable
    CldReading next() {
        try {
            return reader.next().orElse(null);
        } catch (RefusedException e) {
            throw unusable(e);
        } catch (IOException | UncheckedIOException e) {
            throw Source.unreadable(name);
        }
    }

    /** A finding of the row that was read last: {@code FILE, line 3, column 2 (NHS_Number): CK-… …}. */
    String toldOfRow(Finding finding) {
        int column = columns.indexOf(finding.path());
        String place = column < 0
                ? "line " + reader.line()
                : CsvRow.place(reader.line(), column) + " (" + finding.path() + ")";
        return name + ", " + place + ": " + finding.code().id() + " " + finding.message();
    }

    private static String told(Finding finding) {
        return finding.path() + ": " + finding.code().id() + " " + finding.message();
    }

    /** A header that cannot be used is told column by column; anything else by its place. */
    private Unusable unusable(RefusedException refused) {
        List<Finding> errors = refused.findings().all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (errors.get(0).path().startsWith("line ")) {
            return new Unusable(name + ", " + told(errors.get(0)));
        }
        StringBuilder text = new StringBuilder(name + ", line 1: the header cannot be used.");
        errors.forEach(finding -> text.append("\n  ").append(told(finding)));
        return new Unusable(text.toString());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
