package org.carerkit.examples.commandline.council;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.carerkit.core.csv.CsvRow;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.commandline.measure.SentFiles;
import org.carerkit.examples.commandline.measure.SentFiles.Sent;
import org.carerkit.examples.commandline.terminal.CountedNoun;
import org.carerkit.examples.commandline.terminal.Environment;
import org.carerkit.examples.commandline.terminal.FaultReport;
import org.carerkit.examples.commandline.terminal.InputFile;
import org.carerkit.examples.commandline.terminal.Progress;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.socialcare.CarersBySupportCounter;
import org.carerkit.outcomes.socialcare.CldReader;
import org.carerkit.outcomes.socialcare.CldReading;
import org.carerkit.outcomes.socialcare.CldRow;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The files of Client Level Data given to a command, counted row by row. */
final class CldFiles {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "DATE",
            description = "The first day of the period, 2025-04-01 say.")
    private @Nullable LocalDate from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DATE",
            description = "Its last day, on which ages are taken.")
    private @Nullable LocalDate to;

    @Mixin
    private SentFiles files = new SentFiles();

    private final Map<String, Long> byCode = new TreeMap<>();
    private long rows;

    /**
     * Reads all the files.
     *
     * @throws UnusableInputException if the arguments are inconsistent or a file cannot be read to its end; no figures
     *     are then produced
     */
    CarersBySupportCounter read(Environment environment) throws IOException {
        List<Sent> sent = files.all();
        CarersBySupportCounter counter = new CarersBySupportCounter(period());
        FaultReport faults = new FaultReport(environment);
        try (Progress progress = new Progress(environment, "Reading", files.size())) {
            for (Sent file : sent) {
                read(file, environment, progress, counter, faults);
            }
        }
        faults.end();
        return counter;
    }

    /** Reports the number of rows and how often each finding occurred. */
    void summary(Environment environment) {
        environment.say(CountedNoun.of(rows, "row") + " in " + files.number() + ".");
        byCode.forEach((code, count) -> environment.say(String.format("%,9d  %s", count, code)));
    }

    /** Returns true if there was any finding. */
    boolean anyFinding() {
        return !byCode.isEmpty();
    }

    private MeasurePeriod period() {
        if (from == null || to == null || to.isBefore(from)) {
            throw new UnusableInputException("--to has to be on or after --from.");
        }
        return new MeasurePeriod(from, to);
    }

    private void read(
            Sent file, Environment environment, Progress progress, CarersBySupportCounter counter, FaultReport faults)
            throws IOException {
        try (CldInput input = new CldInput(file.name(), environment, progress::advance)) {
            for (CldReading reading = input.next(); reading != null; reading = input.next()) {
                rows++;
                for (Finding finding : reading.findings()) {
                    tell(finding, input, faults);
                }
                reading.row()
                        .flatMap(row -> add(row, file, counter))
                        .ifPresent(finding -> tell(finding, input, faults));
            }
        }
    }

    /** Counts a row. If the council that sent the file was named, a row of another council is left out and reported. */
    private static Optional<Finding> add(CldRow row, Sent file, CarersBySupportCounter counter) {
        if (file.council().isPresent()) {
            return counter.add(row, file.council().get(), file.submitted());
        }
        counter.add(row, file.submitted());
        return Optional.empty();
    }

    private void tell(Finding finding, CldInput input, FaultReport faults) {
        faults.tell(input.toldOfRow(finding));
        byCode.merge(finding.code().id(), 1L, Long::sum);
    }

    /** Reads a file of Client Level Data. Reports every fault by file, line and column, and never repeats a value. */
    private static final class CldInput implements Closeable {

        private final String name;
        private final InputFile source;
        private final CldReader reader;
        private final List<String> columns;

        /**
         * Opens a file and reads its header.
         *
         * @param progress told how many bytes have been read, after each read
         * @throws UnusableInputException if the file cannot be read or its header lacks a required column
         */
        CldInput(String name, Environment environment, LongConsumer progress) {
            this.name = name;
            this.source = InputFile.unchecked(name, environment, progress);
            try {
                reader = CldReader.open(source);
            } catch (RefusedException e) {
                throw FaultReport.unusable(name, e.findings().all());
            } catch (IOException e) {
                throw InputFile.unreadable(name);
            }
            columns = reader.columns();
            reader.notes().all().stream()
                    .filter(note -> note.code() != CoreFinding.CSV_COLUMN_UNKNOWN)
                    .forEach(note -> environment.say("carerkit: " + FaultReport.told(name, note)));
        }

        /** Returns the next row, or null after the last. */
        @Nullable
        CldReading next() {
            try {
                return reader.next().orElse(null);
            } catch (RefusedException e) {
                throw FaultReport.unusable(name, e.findings().all());
            } catch (IOException | UncheckedIOException e) {
                throw InputFile.unreadable(name);
            }
        }

        /** Describes a finding in the row read last: {@code FILE, line 3, column 2 (NHS_Number): CK-… …}. */
        String toldOfRow(Finding finding) {
            if (finding.path().startsWith("line ")) {
                return FaultReport.told(name, finding);
            }
            int column = columns.indexOf(finding.path());
            String place = column < 0
                    ? "line " + reader.line()
                    : CsvRow.place(reader.line(), column) + " (" + finding.path() + ")";
            return FaultReport.told(name, new Finding(finding.code(), place, finding.limit()));
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }
}
