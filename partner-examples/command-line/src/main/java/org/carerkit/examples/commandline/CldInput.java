package org.carerkit.examples.commandline;

import static java.util.stream.Collectors.joining;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
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
                .filter(note -> note.code() != CoreFinding.CSV_COLUMN_UNKNOWN)
                .forEach(note -> environment.say("carerkit: " + CsvInput.told(name, note)));
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
        if (finding.path().startsWith("line ")) {
            return CsvInput.told(name, finding);
        }
        int column = columns.indexOf(finding.path());
        String place = column < 0
                ? "line " + reader.line()
                : CsvRow.place(reader.line(), column) + " (" + finding.path() + ")";
        return CsvInput.told(name, new Finding(finding.code(), place, finding.limit()));
    }

    private Unusable unusable(RefusedException refused) {
        return new Unusable(refused.findings().all().stream()
                .map(finding -> CsvInput.told(name, finding))
                .collect(joining("\n")));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
