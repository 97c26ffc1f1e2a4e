package org.carerkit.examples.commandline;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.commandline.SentFiles.Sent;
import org.carerkit.outcomes.socialcare.CarersBySupportCounter;
import org.carerkit.outcomes.socialcare.CldReading;
import org.carerkit.outcomes.socialcare.CldRow;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private SentFiles files = new SentFiles();

    private final Map<String, Long> byCode = new TreeMap<>();
    private long rows;

    /**
     * Reads all of them.
     *
     * @throws Unusable if the arguments do not fit, or a file cannot be read to its end: there is no figure
     */
    CarersBySupportCounter read(Environment environment) throws IOException {
        List<Sent> sent = files.all();
        CarersBySupportCounter counter = new CarersBySupportCounter(period());
        Faults faults = new Faults(environment);
        try (Progress progress = new Progress(environment, "Reading", files.size())) {
            for (Sent file : sent) {
                read(file, environment, progress, counter, faults);
            }
        }
        faults.end();
        return counter;
    }

    /** Says how many rows there were, and how often each finding. */
    void summary(Environment environment) {
        environment.say(String.format("%,d rows in %s.", rows, files.number()));
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

    private void read(
            Sent file, Environment environment, Progress progress, CarersBySupportCounter counter, Faults faults)
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

    /** Where it was said who sent the file, a row of another council is left out and told. */
    private static Optional<Finding> add(CldRow row, Sent file, CarersBySupportCounter counter) {
        if (file.council().isPresent()) {
            return counter.add(row, file.council().get(), file.submitted());
        }
        counter.add(row, file.submitted());
        return Optional.empty();
    }

    private void tell(Finding finding, CldInput input, Faults faults) {
        faults.tell(input.toldOfRow(finding));
        byCode.merge(finding.code().id(), 1L, Long::sum);
    }
}
