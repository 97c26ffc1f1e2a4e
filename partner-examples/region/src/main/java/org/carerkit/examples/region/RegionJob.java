package org.carerkit.examples.region;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.carerkit.outcomes.socialcare.CarersBySupport;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.carerkit.outcomes.socialcare.MeasurePeriod;

/**
 * Counts carers by support over many councils on Spark. A council is one element of the data that Spark hands out: a task
 * reads its files and sends back its table, so that nothing of a row leaves the machine that read it, and the driver holds a
 * few hundred numbers a council. How Spark cuts the list of councils changes nothing.
 *
 * <pre>{@code
 * RegionCarers carers = new RegionJob(councils, submissions, URI.create("hdfs:///cld/submissions.csv"), period, until)
 *         .run(new JavaSparkContext(session.sparkContext()), 64);
 * }</pre>
 */
public final class RegionJob {

    private final Councils councils;
    private final Submissions submissions;
    private final URI beside;
    private final MeasurePeriod period;
    private final Instant until;

    /**
     * A job.
     *
     * @param councils who is asked for data
     * @param submissions what was sent
     * @param beside where the list of submissions is: a file in it that is relative lies beside it
     * @param period the period that is measured
     * @param until the last time of submission that counts
     */
    public RegionJob(Councils councils, Submissions submissions, URI beside, MeasurePeriod period, Instant until) {
        this.councils = requireNonNull(councils, "councils");
        this.submissions = requireNonNull(submissions, "submissions");
        this.beside = requireNonNull(beside, "beside");
        this.period = requireNonNull(period, "period");
        this.until = requireNonNull(until, "until");
    }

    /**
     * Runs it.
     *
     * @param slices into how many partitions Spark cuts the councils, 1 or more
     */
    public RegionCarers run(JavaSparkContext spark, int slices) {
        List<Problem> problems = new ArrayList<>(councils.problems());
        problems.addAll(submissions.problems());
        List<CouncilFiles> files = submissions.of(councils, until, problems);
        List<CouncilOutcome> outcomes = outcomes(spark, files, Math.max(1, Math.min(slices, files.size())));
        SortedMap<String, CouncilCarers> carers = new TreeMap<>();
        SortedMap<String, Instant> submitted = new TreeMap<>();
        for (CouncilOutcome outcome : outcomes) {
            problems.addAll(outcome.problems());
            if (outcome.carers() != null && outcome.submitted() != null) {
                carers.put(outcome.council(), outcome.carers());
                submitted.put(outcome.council(), outcome.submitted());
            }
        }
        List<String> sending = files.stream().map(CouncilFiles::council).toList();
        councils.regions().keySet().stream()
                .filter(council -> !sending.contains(council))
                .forEach(council -> problems.add(Problem.of(RegionFinding.REGION_COUNCIL_MISSING, council, "", "")));
        return new RegionCarers(new CarersBySupport(period, carers), submitted, problems);
    }

    private List<CouncilOutcome> outcomes(JavaSparkContext spark, List<CouncilFiles> files, int slices) {
        SerializableConfiguration configuration = new SerializableConfiguration(spark.hadoopConfiguration());
        LocalDate first = period.first();
        LocalDate last = period.last();
        String list = beside.toString();
        return spark.parallelize(files, slices)
                .map(council -> new CouncilReader(
                                new MeasurePeriod(first, last), new Path(list).getParent(), configuration.value())
                        .read(council))
                .collect();
    }
}
