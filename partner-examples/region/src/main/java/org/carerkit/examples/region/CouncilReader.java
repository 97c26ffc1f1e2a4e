package org.carerkit.examples.region;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.carerkit.examples.region.CouncilFiles.Sent;
import org.carerkit.examples.region.CouncilOutcome.Counted;
import org.carerkit.outcomes.finding.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Counts one council with the library's reader and counter: the latest submission that can be read and covers the period,
 * else the latest that can be read. Of an older one than that nothing is read.
 *
 * @param <T> what a council comes to
 */
final class CouncilReader<T> {

    private final Measure<T> measure;
    private final Path beside;
    private final Configuration configuration;

    /**
     * A reader.
     *
     * @param beside the folder of the list of submissions, in which relative files lie
     */
    CouncilReader(Measure<T> measure, Path beside, Configuration configuration) {
        this.measure = measure;
        this.beside = beside;
        this.configuration = configuration;
    }

    CouncilOutcome<T> read(CouncilFiles files) {
        List<Problem> problems = new ArrayList<>();
        SubmissionCount<T> latest = measure.start(files.council());
        Counted<T> counted = null;
        boolean passedOver = false;
        for (Sent sent : files.submissions()) {
            latest = measure.start(files.council());
            Optional<T> result = count(files.council(), sent, latest, problems);
            passedOver |= result.isEmpty() && counted == null;
            if (result.isPresent() && (counted == null || latest.coversPeriod(result.get()))) {
                counted = new Counted<>(sent.submitted(), result.get());
            }
            if (counted != null && latest.coversPeriod(counted.result())) {
                break;
            }
        }
        tell(files.council(), counted, passedOver, latest, problems);
        return new CouncilOutcome<>(files.council(), counted, problems);
    }

    private static <T> void tell(
            String council,
            @Nullable Counted<T> counted,
            boolean passedOver,
            SubmissionCount<T> count,
            List<Problem> problems) {
        if (counted == null) {
            problems.add(Problem.of(RegionFinding.REGION_COUNCIL_MISSING, council, "", ""));
            return;
        }
        String submitted = counted.submitted().toString();
        if (passedOver) {
            problems.add(Problem.of(RegionFinding.REGION_EARLIER_TAKEN, council, "", submitted));
        }
        if (!count.coversPeriod(counted.result())) {
            problems.add(Problem.of(RegionFinding.REGION_PERIOD_NOT_COVERED, council, "", submitted));
        }
    }

    /** One submission; empty when a file of it is broken, or it holds nothing of the council. */
    private Optional<T> count(String council, Sent sent, SubmissionCount<T> count, List<Problem> problems) {
        boolean whole = true;
        for (String file : sent.files()) {
            FileProblems found = new FileProblems(council, file);
            whole &= count(file, count, found);
            problems.addAll(found.all());
        }
        Optional<T> result = whole ? count.result() : Optional.empty();
        if (result.isEmpty()) {
            problems.add(Problem.of(
                    whole ? RegionFinding.REGION_SUBMISSION_EMPTY : RegionFinding.REGION_SUBMISSION_BROKEN,
                    council,
                    "",
                    sent.submitted().toString()));
        }
        return result;
    }

    /** Counts a file; false when it cannot be read to its end. */
    private boolean count(String file, SubmissionCount<T> count, FileProblems found) {
        try (InputStream in = open(file)) {
            count.read(in, found);
            return true;
        } catch (RefusedException e) {
            found.file(e.findings());
        } catch (IOException | IllegalArgumentException e) { // a place that is none among them
            found.file(RegionFinding.REGION_FILE_UNREADABLE);
        }
        return false;
    }

    private InputStream open(String file) throws IOException {
        Path path = new Path(beside, file);
        return file.toLowerCase(Locale.ROOT).endsWith(".parquet")
                ? new ParquetCsv(path, configuration)
                : path.getFileSystem(configuration).open(path);
    }
}
