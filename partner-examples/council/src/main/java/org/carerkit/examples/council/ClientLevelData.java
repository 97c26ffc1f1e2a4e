package org.carerkit.examples.council;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.socialcare.CarersBySupportCounter;
import org.carerkit.outcomes.socialcare.CldReader;
import org.carerkit.outcomes.socialcare.CldReading;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.carerkit.outcomes.socialcare.MeasurePeriod;

/** Reads the Client Level Data in a council's folder. */
final class ClientLevelData {

    private static final String FIRST = "client-level-data";
    private static final String END = ".csv";

    private final Path folder;

    ClientLevelData(Path folder) {
        this.folder = folder;
    }

    /**
     * One council's carers.
     *
     * @param code the council's code in the file
     */
    record OneCouncil(String code, CouncilCarers carers) {

        /**
         * Returns the council's code for display. A text that cannot be a code is not shown, because it could be
         * anything.
         */
        String name() {
            return code.matches("[A-Z0-9]{2,9}") ? "council " + code : "one council";
        }
    }

    /** Counts carers by support for the one council in the file, using its latest submission. */
    FileContent<OneCouncil> read(MeasurePeriod period) {
        FolderProblems problems = new FolderProblems();
        Path file = latestSubmission(problems);
        String name = String.valueOf(file.getFileName());
        CarersBySupportCounter counter = new CarersBySupportCounter(period);
        Set<String> councils = new HashSet<>();
        long[] rows = new long[1];
        boolean read = CsvFile.read(
                file,
                in -> {
                    CldReader reader = CldReader.open(in);
                    for (Optional<CldReading> next = reader.next(); next.isPresent(); next = reader.next()) {
                        long line = reader.line();
                        next.get().findings().forEach(finding -> tell(problems, name, line, finding));
                        next.get().row().ifPresent(row -> {
                            counter.add(row, Instant.EPOCH);
                            rows[0]++;
                            if (councils.add(row.council()) && councils.size() == 2) {
                                problems.add(
                                        name,
                                        line,
                                        "a row of another council than those before; a report is on one council alone");
                            }
                        });
                    }
                },
                problems);
        if (read && rows[0] == 0) {
            problems.add(name + " has no line that can be used.");
        }
        Optional<OneCouncil> one = read && councils.size() == 1
                ? counter.result().councils().entrySet().stream()
                        .findFirst()
                        .map(each -> new OneCouncil(each.getKey(), each.getValue()))
                : Optional.empty();
        if (one.isPresent() && one.get().carers().cohortRows() == 0) {
            problems.add(name + " has no row of a carer in the year that the report is about.");
            one = Optional.empty();
        }
        return new FileContent<>(name, one, rows[0], problems.all());
    }

    /** Returns the latest submission: the file with the latest date in its name, or else the file without a date. */
    private Path latestSubmission(FolderProblems problems) {
        Path latest = folder.resolve(FIRST + END);
        LocalDate last = LocalDate.MIN;
        for (Path file : CouncilFolder.files(folder, FIRST + "-", END)) {
            String name = String.valueOf(file.getFileName());
            Optional<LocalDate> day = CsvFile.date(name.substring(FIRST.length() + 1, name.length() - END.length()));
            if (day.isEmpty()) {
                problems.add(name + " is not read: its name needs the date of a later submission, as in"
                        + " client-level-data-2026-05-15.csv.");
            } else if (day.get().isAfter(last)) {
                last = day.get();
                latest = file;
            }
        }
        return latest;
    }

    private static void tell(FolderProblems problems, String file, long line, Finding finding) {
        if (finding.path().startsWith("line ")) {
            problems.add(file, finding);
            return;
        }
        String column = finding.path().isEmpty() ? "" : finding.path() + ", ";
        String message = finding.message();
        boolean ended = message.endsWith(".");
        problems.add(
                file,
                line,
                column + finding.code().id() + ": " + (ended ? message.substring(0, message.length() - 1) : message));
    }
}
