package org.carerkit.examples.region.count;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.carerkit.examples.region.count.CouncilReader.Outcome;
import org.carerkit.examples.region.count.Submissions.CouncilFiles;
import org.carerkit.outcomes.socialcare.CarersBySupport;
import org.carerkit.outcomes.socialcare.CouncilCarers;
import org.carerkit.outcomes.socialcare.MeasurePeriod;

/**
 * Counts the councils' submissions on Spark. Each council is one element of the data: a task reads its files and turns
 * them into numbers, so that no row leaves the machine that read it. How Spark partitions the councils does not change
 * any figure.
 *
 * <pre>{@code
 * RegionCarers carers = new RegionJob(councils, submissions, URI.create("hdfs:///cld/submissions.csv"), until)
 *         .carers(new JavaSparkContext(session.sparkContext()), 64, period);
 * }</pre>
 *
 * @param councils the councils that are asked for data
 * @param submissions what they sent
 * @param beside the location of the list of submissions, in whose folder relative paths start
 * @param until the last time of submission that counts
 */
public record RegionJob(Councils councils, Submissions submissions, URI beside, Instant until) {

    /** Checks that every component is present. */
    public RegionJob {
        requireNonNull(councils, "councils");
        requireNonNull(submissions, "submissions");
        requireNonNull(beside, "beside");
        requireNonNull(until, "until");
    }

    /**
     * Counts carers by support, and with them ASCOF 3D, from Client Level Data. The driver holds a few hundred numbers
     * for each council.
     *
     * @param slices the number of partitions into which Spark divides the councils, at least 1
     * @param period the period to measure
     */
    public RegionCarers carers(JavaSparkContext spark, int slices, MeasurePeriod period) {
        List<CouncilProblem> problems = new ArrayList<>();
        SortedMap<String, CouncilCarers> carers = new TreeMap<>();
        SortedMap<String, Instant> submitted = new TreeMap<>();
        for (Outcome<CouncilCarers> outcome :
                outcomes(spark, slices, new CarersMeasure(period), problems).collect()) {
            problems.addAll(outcome.problems());
            outcome.found().ifPresent(counted -> {
                carers.put(outcome.council(), counted.result());
                submitted.put(outcome.council(), counted.submitted());
            });
        }
        return new RegionCarers(new CarersBySupport(period, carers), submitted, problems);
    }

    /**
     * Tallies a score from files of answers. Each partition makes a tally of its councils, and Spark adds these in any
     * order.
     *
     * @param slices the number of partitions into which Spark divides the councils, at least 1
     * @param measure the score to tally
     */
    public RegionScores scores(JavaSparkContext spark, int slices, ScoreMeasure measure) {
        List<CouncilProblem> problems = new ArrayList<>();
        RegionScores scores = outcomes(spark, slices, measure, problems)
                .treeAggregate(RegionScores.nobody(measure), RegionScores::with, RegionScores::plus);
        return scores.plus(new RegionScores(measure.nobody(), new TreeMap<>(), problems));
    }

    /**
     * Returns the outcome for each council that sent something.
     *
     * @param problems takes what is wrong with the lists, and the councils that sent nothing
     */
    private <T> JavaRDD<Outcome<T>> outcomes(
            JavaSparkContext spark, int slices, CouncilMeasure<T> measure, List<CouncilProblem> problems) {
        problems.addAll(councils.problems());
        problems.addAll(submissions.problems());
        List<CouncilFiles> files = submissions.of(councils, until, problems);
        List<String> sending = files.stream().map(CouncilFiles::council).toList();
        councils.regions().keySet().stream()
                .filter(council -> !sending.contains(council))
                .forEach(council ->
                        problems.add(CouncilProblem.of(RegionFinding.REGION_COUNCIL_MISSING, council, "", "")));
        SerializableConfiguration configuration = new SerializableConfiguration(spark.hadoopConfiguration());
        String list = beside.toString();
        return spark.parallelize(files, Math.max(1, Math.min(slices, files.size())))
                .map(council ->
                        new CouncilReader<>(measure, new Path(list).getParent(), configuration.value()).read(council));
    }
}
