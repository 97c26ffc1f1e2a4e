package org.carerkit.examples.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.carerkit.examples.region.count.CouncilProblem;
import org.carerkit.examples.region.count.Councils;
import org.carerkit.examples.region.count.RegionCarers;
import org.carerkit.examples.region.count.RegionJob;
import org.carerkit.examples.region.count.RegionScores;
import org.carerkit.examples.region.count.ScoreMeasure;
import org.carerkit.examples.region.count.Submissions;
import org.carerkit.examples.region.release.RegionFiles;
import org.carerkit.examples.region.release.RegionRelease;
import org.carerkit.examples.region.release.ReportFolder;
import org.carerkit.examples.region.release.ScoreFiles;
import org.carerkit.examples.region.release.ScoreRelease;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.socialcare.MeasurePeriod;

/** One run, from the lists to the files of its report. */
final class RegionRun {

    private final JavaSparkContext spark;
    private final int slices;
    private final Councils asked;
    private final Instant until;
    private final ReportFolder folder;
    private final PrintStream err;

    private RegionRun(
            JavaSparkContext spark, int slices, Councils asked, Instant until, ReportFolder folder, PrintStream err) {
        this.spark = spark;
        this.slices = slices;
        this.asked = asked;
        this.until = until;
        this.folder = folder;
        this.err = err;
    }

    /**
     * Starts a run with the list of councils.
     *
     * @throws UnusableInputException if the list of councils cannot be read
     */
    static RegionRun of(JavaSparkContext spark, int slices, String councils, Instant until, String out, PrintStream err)
            throws IOException {
        Configuration hadoop = spark.hadoopConfiguration();
        Councils asked = read(councils, "councils", hadoop, Councils::read);
        return new RegionRun(spark, slices, asked, until, new ReportFolder(new Path(out), hadoop), err);
    }

    /** Counts carers by support and ASCOF 3D, and returns true if nothing is wrong. */
    boolean carers(String list, MeasurePeriod period) throws IOException {
        Submissions sent = read(list, "submissions", spark.hadoopConfiguration(), Submissions::read);
        RegionCarers carers = new RegionJob(asked, sent, qualified(list), until).carers(spark, slices, period);
        RegionRelease release = RegionRelease.of(carers, asked);
        List<CouncilProblem> problems = release.problems(carers, asked);
        new RegionFiles(folder).write(carers, asked, release, problems);
        tell(
                "Client Level Data",
                carers.submitted().size(),
                problems,
                release.councils().size());
        return problems.isEmpty();
    }

    /** Tallies a score, and returns true if nothing is wrong. */
    boolean scores(String list, ScoreMeasure measure) throws IOException {
        Submissions sent = read(list, "answers", spark.hadoopConfiguration(), Submissions::read);
        RegionScores scores = new RegionJob(asked, sent, qualified(list), until).scores(spark, slices, measure);
        ScoreRelease release = ScoreRelease.of(scores, asked);
        List<CouncilProblem> problems = release.problems(scores, asked);
        new ScoreFiles(folder).write(scores, asked, release, problems);
        tell("Answers", scores.submitted().size(), problems, release.councils().size());
        return problems.isEmpty();
    }

    private void tell(String what, int counted, List<CouncilProblem> problems, int published) {
        err.printf(
                "%s: %d of %d councils counted, %d problems; %d of %d regions have a table of their councils.%n",
                what,
                counted,
                asked.regions().size(),
                problems.size(),
                published,
                asked.names().size());
    }

    private URI qualified(String list) throws IOException {
        Path path = new Path(list);
        return path.getFileSystem(spark.hadoopConfiguration())
                .makeQualified(path)
                .toUri();
    }

    /** Reads a list. */
    private interface Reading<T> {
        T read(InputStream in) throws IOException;
    }

    private static <T> T read(String file, String what, Configuration hadoop, Reading<T> reading) {
        Path path = new Path(file);
        try (InputStream in = path.getFileSystem(hadoop).open(path)) {
            return reading.read(in);
        } catch (RefusedException e) {
            throw new UnusableInputException("the list of " + what + " cannot be read. " + e.findings());
        } catch (IOException e) {
            throw new UnusableInputException("the list of " + what + " cannot be read. Does the file exist?");
        }
    }

    /** Thrown if an argument cannot be used or a list cannot be read. The message says which, without any value. */
    static final class UnusableInputException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnusableInputException(String message) {
            super(message);
        }
    }
}
