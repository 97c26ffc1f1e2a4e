package org.carerkit.examples.council;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.socialcare.CarersBySupportCounter;
import org.carerkit.outcomes.socialcare.CldHeader;
import org.carerkit.outcomes.socialcare.CldReading;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.carerkit.outcomes.socialcare.MeasurePeriod;

/** Client Level Data in a council's folder. */
final class ClientLevelData {

    private static final String FIRST = "client-level-data";
    private static final String END = ".csv";

    private final Path folder;

    ClientLevelData(Path folder) {
        this.folder = folder;
    }

    /** Carers by support, of the one council in the file: of its latest submission, if there are several. */
    Part<CouncilCarers> read(MeasurePeriod period) {
        Problems problems = new Problems();
        Path file = latestSubmission(problems);
        String name = String.valueOf(file.getFileName());
        CarersBySupportCounter counter = new CarersBySupportCounter(period);
        CldHeader[] header = new CldHeader[1];
        long[] rows = new long[1];
        CsvFile.read(
                file,
                line -> {
                    if (header[0] == null) {
                        try {
                            header[0] = CldHeader.of(line.getFields());
                        } catch (RefusedException e) {
                            tell(problems, name + ", line 1", e.findings());
                            return false;
                        }
                        return true;
                    }
                    CldReading reading = header[0].read(line.getStartingLineNumber(), line.getFields());
                    tell(problems, name + ", line " + line.getStartingLineNumber(), reading.findings());
                    reading.row().ifPresent(row -> {
                        counter.add(row, Instant.EPOCH);
                        rows[0]++;
                    });
                    return true;
                },
                problems::add);
        Map<String, CouncilCarers> councils = counter.result().councils();
        if (councils.size() > 1) {
            problems.add(name + " holds rows of more than one council: only a council of its own has a report.");
        }
        return Part.of(
                name, councils.size() == 1 ? councils.values().iterator().next() : null, rows[0], problems.all());
    }

    /** The file without a date is the first submission; of those with one the last replaces all others. */
    private Path latestSubmission(Problems problems) {
        Path latest = folder.resolve(FIRST + END);
        LocalDate last = LocalDate.MIN;
        for (Path file : CouncilFolder.files(folder, FIRST + "-", END)) {
            String name = String.valueOf(file.getFileName());
            Optional<LocalDate> day = Cells.date(name.substring(FIRST.length() + 1, name.length() - END.length()));
            if (day.isEmpty()) {
                problems.add(name + " is not read: the date of a later submission stands in its name, as in"
                        + " client-level-data-2026-05-15.csv.");
            } else if (day.get().isAfter(last)) {
                last = day.get();
                latest = file;
            }
        }
        return latest;
    }

    private static void tell(Problems problems, String place, Iterable<Finding> findings) {
        for (Finding finding : findings) {
            if (finding.severity() != Severity.INFORMATION) {
                problems.add(place + (finding.path().isEmpty() ? "" : ", " + finding.path()) + ": "
                        + finding.code().id() + " " + finding.message());
            }
        }
    }
}
