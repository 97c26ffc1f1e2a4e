package org.carerkit.examples.region.count;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.carerkit.outcomes.socialcare.CarersBySupport;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.carerkit.outcomes.socialcare.MeasurePeriod;

/**
 * Counts carers by support over many councils on Spark, and with them ASCOF 3D. The driver holds a few hundred numbers a
 * council.
 *
 * <pre>{@code
 * RegionCarers carers = new RegionJob(councils, submissions, URI.create("hdfs:///cld/submissions.csv"), period, until)
 *         .run(new JavaSparkContext(session.sparkContext()), 64);
 * }</pre>
 */
public final class RegionJob {

    private final SubmissionHandout handout;
    private final MeasurePeriod period;

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
        this.handout = new SubmissionHandout(councils, submissions, beside, until);
        this.period = requireNonNull(period, "period");
    }

    /**
     * Runs it.
     *
     * @param slices into how many partitions Spark cuts the councils, 1 or more
     */
    public RegionCarers run(JavaSparkContext spark, int slices) {
        List<CouncilProblem> problems = new ArrayList<>();
        SortedMap<String, CouncilCarers> carers = new TreeMap<>();
        SortedMap<String, Instant> submitted = new TreeMap<>();
        for (CouncilReader.Outcome<CouncilCarers> outcome : handout.outcomes(
                        spark, slices, new CarersMeasure(period), problems)
                .collect()) {
            problems.addAll(outcome.problems());
            outcome.found().ifPresent(counted -> {
                carers.put(outcome.council(), counted.result());
                submitted.put(outcome.council(), counted.submitted());
            });
        }
        return new RegionCarers(new CarersBySupport(period, carers), submitted, problems);
    }
}
