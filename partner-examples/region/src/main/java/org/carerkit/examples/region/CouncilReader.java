package org.carerkit.examples.region;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.carerkit.core.finding.Finding;
import org.carerkit.examples.region.CouncilFiles.Sent;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.socialcare.CarersBySupportCounter;
import org.carerkit.outcomes.socialcare.CldReading;
import org.carerkit.outcomes.socialcare.CldRow;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.carerkit.outcomes.socialcare.MeasurePeriod;
import org.jspecify.annotations.Nullable;

/**
 * Counts one council with the library's reader and counter: the latest submission that can be read and covers the period,
 * else the latest that can be read. Of an older one than that nothing is read.
 */
final class CouncilReader {

    private final MeasurePeriod period;
    private final Path beside;
    private final Configuration configuration;

    /**
     * A reader.
     *
     * @param beside the list of submissions, beside which relative files lie
     */
    CouncilReader(MeasurePeriod period, Path beside, Configuration configuration) {
        this.period = period;
        this.beside = beside;
        this.configuration = configuration;
    }

    CouncilOutcome read(CouncilFiles files) {
        List<Problem> problems = new ArrayList<>();
        Instant submitted = null;
        CouncilCarers carers = null;
        boolean passedOver = false;
        for (Sent sent : files.submissions()) {
            Optional<CouncilCarers> counted = count(files.council(), sent, problems);
            passedOver |= counted.isEmpty() && carers == null;
            if (counted.isPresent() && (carers == null || counted.get().coversPeriod())) {
                submitted = sent.submitted();
                carers = counted.get();
            }
            if (carers != null && carers.coversPeriod()) {
                break;
            }
        }
        tell(files.council(), submitted, carers, passedOver, problems);
        return new CouncilOutcome(files.council(), submitted, carers, problems);
    }

    private static void tell(
            String council,
            @Nullable Instant submitted,
            @Nullable CouncilCarers carers,
            boolean passedOver,
            List<Problem> problems) {
        if (carers == null || submitted == null) {
            problems.add(Problem.of(RegionFinding.REGION_COUNCIL_MISSING, council, "", ""));
            return;
        }
        if (passedOver) {
            problems.add(Problem.of(RegionFinding.REGION_EARLIER_TAKEN, council, "", submitted.toString()));
        }
        if (!carers.coversPeriod()) {
            problems.add(Problem.of(RegionFinding.REGION_PERIOD_NOT_COVERED, council, "", submitted.toString()));
        }
    }

    /** One submission; empty when a file of it is broken, or it holds no row. */
    private Optional<CouncilCarers> count(String council, Sent sent, List<Problem> problems) {
        CarersBySupportCounter counter = new CarersBySupportCounter(period);
        boolean whole = true;
        for (String file : sent.files()) {
            FileProblems found = new FileProblems(council, file);
            whole &= count(council, sent.submitted(), file, counter, found);
            problems.addAll(found.all());
        }
        CouncilCarers counted = counter.result().councils().get(council);
        if (whole && counted != null) {
            return Optional.of(counted);
        }
        problems.add(Problem.of(
                whole ? RegionFinding.REGION_SUBMISSION_EMPTY : RegionFinding.REGION_SUBMISSION_BROKEN,
                council,
                "",
                sent.submitted().toString()));
        return Optional.empty();
    }

    /** Counts a file; false when it cannot be read to its end. */
    private boolean count(
            String council, Instant submitted, String file, CarersBySupportCounter counter, FileProblems found) {
        try (Rows rows = open(file)) {
            for (CldReading reading = rows.next(); reading != null; reading = rows.next()) {
                for (Finding finding : reading.findings()) {
                    found.row(rows.line(), finding);
                }
                if (reading.row().isPresent()) {
                    count(council, reading.row().get(), submitted, counter, found);
                }
            }
            return true;
        } catch (RefusedException e) {
            found.file(e.findings());
        } catch (IOException | IllegalArgumentException e) { // a place that is none among them
            found.file(RegionFinding.REGION_FILE_UNREADABLE);
        }
        return false;
    }

    private static void count(
            String council, CldRow row, Instant submitted, CarersBySupportCounter counter, FileProblems found) {
        if (row.council().equals(council)) {
            counter.add(row, submitted);
        } else {
            found.row(row.line(), new Finding(RegionFinding.REGION_ROW_OTHER_COUNCIL, ""));
        }
    }

    private Rows open(String file) throws IOException {
        Path path = new Path(beside, file);
        return file.toLowerCase(Locale.ROOT).endsWith(".parquet")
                ? new ParquetRows(path, configuration)
                : new CsvRows(path.getFileSystem(configuration).open(path));
    }
}
