package org.carerkit.examples.region.count;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.carerkit.outcomes.tally.Tally;

/**
 * Tallies a score over many councils on Spark: each partition makes a tally of its councils, and Spark adds the partitions'
 * tallies up in whatever order they come.
 */
public final class ScoreJob {

    private final SubmissionHandout handout;
    private final ScoreMeasure measure;

    /**
     * A job.
     *
     * @param councils who is asked for data
     * @param answers which files of answers were sent
     * @param beside where the list of answers is: a file in it that is relative lies beside it
     * @param measure what is tallied
     * @param until the last time of submission that counts
     */
    public ScoreJob(Councils councils, Submissions answers, URI beside, ScoreMeasure measure, Instant until) {
        this.handout = new SubmissionHandout(councils, answers, beside, until);
        this.measure = requireNonNull(measure, "measure");
    }

    /**
     * Runs it.
     *
     * @param slices into how many partitions Spark cuts the councils, 1 or more
     */
    public RegionScores run(JavaSparkContext spark, int slices) {
        List<CouncilProblem> problems = new ArrayList<>();
        JavaRDD<CouncilReader.Outcome<Tally>> outcomes = handout.outcomes(spark, slices, measure, problems);
        RegionScores scores =
                outcomes.treeAggregate(RegionScores.nobody(measure), RegionScores::with, RegionScores::plus);
        return scores.plus(new RegionScores(measure.nobody(), new TreeMap<>(), problems));
    }
}
