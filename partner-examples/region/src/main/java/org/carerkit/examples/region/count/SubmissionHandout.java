package org.carerkit.examples.region.count;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.carerkit.examples.region.count.Submissions.CouncilFiles;

/**
 * What councils sent, handed out on Spark. A council is one element of the data: a task reads its files and makes numbers of
 * them, so that nothing of a row leaves the machine that read it. How Spark cuts the list of councils changes nothing.
 *
 * @param councils who is asked for data
 * @param submissions what was sent
 * @param beside where the list of submissions is
 * @param until the last time of submission that counts
 */
record SubmissionHandout(Councils councils, Submissions submissions, URI beside, Instant until) {

    SubmissionHandout {
        requireNonNull(councils, "councils");
        requireNonNull(submissions, "submissions");
        requireNonNull(beside, "beside");
        requireNonNull(until, "until");
    }

    /**
     * Each council that sent something, and what came of it.
     *
     * @param slices into how many partitions Spark cuts the councils, at most one each
     * @param problems takes what is wrong with the lists, and who sent nothing
     */
    <T> JavaRDD<CouncilReader.Outcome<T>> outcomes(
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
