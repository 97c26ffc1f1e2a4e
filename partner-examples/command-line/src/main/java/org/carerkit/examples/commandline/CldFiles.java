package org.carerkit.examples.commandline;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.outcomes.csv.CsvRow;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.socialcare.CarersBySupportCounter;
import org.carerkit.outcomes.socialcare.CldHeader;
import org.carerkit.outcomes.socialcare.CldReading;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files of Client Level Data that a command is given, counted row by row. */
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

    @Option(
            names = "--submitted",
            paramLabel = "TIME",
            description =
                    "When a file was submitted, 2026-04-20 or 2026-04-20T09:00:00Z: once for each FILE, in their order. "
                            + "Of a council's submissions only the latest that covers the period counts. One FILE needs none.")
    private List<String> submitted = new ArrayList<>();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Client Level Data in CSV, or - for standard input.")
    private List<String> files = new ArrayList<>();

    private final Map<String, Long> byCode = new TreeMap<>();
    private long rows;

    /**
     * Reads all of them.
     *
     * @throws Unusable if the arguments do not fit, or a file cannot be read to its end: there is no figure
     */
    CarersBySupportCounter read(Environment environment) throws IOException {
        List<Instant> times = times();
        CarersBySupportCounter counter = new CarersBySupportCounter(period());
        Faults faults = new Faults(environment);
        try (Progress progress = new Progress(environment, "Reading", size())) {
            for (int i = 0; i < files.size(); i++) {
                read(files.get(i), times.get(i), environment, progress, counter, faults);
            }
        }
        faults.end();
        return counter;
    }

    /** Says how many rows there were, and how often each finding. */
    void summary(Environment environment) {
        environment.say(String.format("%,d rows in %d file%s.", rows, files.size(), files.size() == 1 ? "" : "s"));
        byCode.forEach((code, count) -> environment.say(String.format("%,9d  %s", count, code)));
    }

    /** Whether a warning or an error was found. */
    boolean anyFinding() {
        return !byCode.isEmpty();
    }

    private MeasurePeriod period() {
        if (from == null || to == null || to.isBefore(from)) {
            throw new Unusable("--to has to be on or after --from.");
        }
        return new MeasurePeriod(from, to);
    }

    private List<Instant> times() {
        if (submitted.isEmpty() && files.size() == 1) {
            return List.of(Instant.EPOCH);
        }
        if (submitted.size() != files.size()) {
            throw new Unusable("--submitted has to be given once for each FILE, in their order.");
        }
        return submitted.stream().map(CldFiles::time).toList();
    }

    private static Instant time(String text) {
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Unusable("--submitted is written like 2026-04-20 or 2026-04-20T09:00:00Z.");
        }
    }

    private long size() {
        return files.stream()
                .mapToLong(Source::size)
                .reduce(0, (one, other) -> one < 0 || other < 0 ? -1 : one + other);
    }

    private void read(
            String file,
            Instant time,
            Environment environment,
            Progress progress,
            CarersBySupportCounter counter,
            Faults faults)
            throws IOException {
        try (CsvInput input = new CsvInput(file, environment, progress::advance)) {
            CldHeader header = header(file, input);
            List<String> names =
                    input.header().cells().stream().map(String::strip).toList();
            for (CsvRow row = input.next(); row != null; row = input.next()) {
                rows++;
                CldReading reading = header.read(row.line(), row.cells());
                reading.row().ifPresent(read -> counter.add(read, time));
                for (Finding finding : reading.findings()) {
                    int column = names.indexOf(finding.path());
                    String place = column < 0 ? file + ", line " + row.line() : input.at(column);
                    faults.tell(place + ": " + finding.code().id() + " " + finding.message());
                    byCode.merge(finding.code().id(), 1L, Long::sum);
                }
            }
        }
    }

    private static CldHeader header(String file, CsvInput input) {
        try {
            CldHeader header = CldHeader.of(input.header().cells());
            return header;
        } catch (RefusedException e) {
            StringBuilder text = new StringBuilder(file + ", line 1: the header cannot be used.");
            e.findings().all().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .forEach(finding -> text.append("\n  ")
                            .append(finding.path())
                            .append(": ")
                            .append(finding.code().id())
                            .append(' ')
                            .append(finding.message()));
            throw new Unusable(text.toString());
        }
    }
}
