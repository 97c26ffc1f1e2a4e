package org.carerkit.examples.region.count;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.carerkit.examples.region.count.CouncilMeasure.SubmissionCount;
import org.carerkit.examples.region.count.CouncilReader.Outcome.Counted;
import org.carerkit.examples.region.count.Submissions.CouncilFiles;
import org.carerkit.examples.region.count.Submissions.CouncilFiles.Sent;
import org.carerkit.outcomes.finding.RefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Counts one council with the library's reader and counter. It uses the latest submission that can be read and covers
 * the period, or otherwise the latest that can be read. Submissions older than one that covers the period are not read.
 *
 * @param <T> the type of a council's result
 */
final class CouncilReader<T> {

    private final CouncilMeasure<T> measure;
    private final Path beside;
    private final Configuration configuration;

    /**
     * Creates a reader.
     *
     * @param beside the path of the folder with the list of submissions, from which relative paths start
     */
    CouncilReader(CouncilMeasure<T> measure, Path beside, Configuration configuration) {
        this.measure = measure;
        this.beside = beside;
        this.configuration = configuration;
    }

    Outcome<T> read(CouncilFiles files) {
        List<CouncilProblem> problems = new ArrayList<>();
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
        return new Outcome<>(files.council(), counted, problems);
    }

    private static <T> void tell(
            String council,
            @Nullable Counted<T> counted,
            boolean passedOver,
            SubmissionCount<T> count,
            List<CouncilProblem> problems) {
        if (counted == null) {
            problems.add(CouncilProblem.of(RegionFinding.REGION_COUNCIL_MISSING, council, "", ""));
            return;
        }
        String submitted = counted.submitted().toString();
        if (passedOver) {
            problems.add(CouncilProblem.of(RegionFinding.REGION_EARLIER_TAKEN, council, "", submitted));
        }
        if (!count.coversPeriod(counted.result())) {
            problems.add(CouncilProblem.of(RegionFinding.REGION_PERIOD_NOT_COVERED, council, "", submitted));
        }
    }

    /** Counts one submission; returns empty if one of its files is broken or it holds nothing about the council. */
    private Optional<T> count(String council, Sent sent, SubmissionCount<T> count, List<CouncilProblem> problems) {
        boolean whole = true;
        for (String file : sent.files()) {
            FileProblems found = new FileProblems(council, file);
            whole &= count(file, count, found);
            problems.addAll(found.all());
        }
        Optional<T> result = whole ? count.result() : Optional.empty();
        if (result.isEmpty()) {
            problems.add(CouncilProblem.of(
                    whole ? RegionFinding.REGION_SUBMISSION_EMPTY : RegionFinding.REGION_SUBMISSION_BROKEN,
                    council,
                    "",
                    sent.submitted().toString()));
        }
        return result;
    }

    /** Counts a file; returns false if it cannot be read to its end. */
    private boolean count(String file, SubmissionCount<T> count, FileProblems found) {
        try (InputStream in = open(file)) {
            count.read(in, found);
            return true;
        } catch (RefusedException e) {
            found.file(e.findings());
        } catch (IOException | IllegalArgumentException e) { // the second is thrown for an invalid path
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

    /**
     * A task's result for one council: a few dozen numbers and texts, and no row about a person.
     *
     * @param council the council's code
     * @param counted the submission that was counted; null if none could be
     * @param problems what is wrong with the files that were read
     * @param <T> the type of a council's result
     */
    record Outcome<T>(String council, @Nullable Counted<T> counted, List<CouncilProblem> problems)
            implements Serializable {

        /**
         * A submission that was counted.
         *
         * @param submitted when it was submitted
         * @param result the result, which can be serialised
         */
        record Counted<T>(Instant submitted, T result) implements Serializable {}

        Outcome {
            problems = new ArrayList<>(problems);
        }

        Optional<Counted<T>> found() {
            return Optional.ofNullable(counted);
        }
    }
}
