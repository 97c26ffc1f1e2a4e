package org.carerkit.examples.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerkit.examples.region.count.Councils;
import org.carerkit.examples.region.count.RegionCarers;
import org.carerkit.examples.region.count.RegionJob;
import org.carerkit.examples.region.count.RegionScores;
import org.carerkit.examples.region.count.ScoreMeasure;
import org.carerkit.examples.region.count.Submissions;
import org.carerkit.examples.region.sample.SampleClientLevelData;
import org.carerkit.examples.region.sample.SampleParquet;
import org.carerkit.examples.region.sample.SampleRegion;

/** A folder with what councils sent. */
public final class RegionFolder {

    public static final Instant ALWAYS = Instant.MAX;

    private final Path path;
    private final List<String> councils = new ArrayList<>(List.of("council,region"));
    private final List<String> submissions = new ArrayList<>(List.of("council,submitted,file"));
    private final List<String> answers = new ArrayList<>(List.of("council,submitted,file"));

    public RegionFolder(Path path) {
        this.path = path;
    }

    public RegionFolder council(String council, String region) {
        councils.add(council + "," + region);
        return this;
    }

    /** Adds a line to the list of submissions, and writes the file with its header and these rows. */
    public RegionFolder csv(String council, String submitted, String file, List<List<String>> rows) throws IOException {
        return text(council, submitted, file, content(SampleClientLevelData.HEADER, rows));
    }

    private static String content(List<String> header, List<List<String>> rows) {
        return String.join(
                        "\n",
                        Stream.concat(Stream.of(header), rows.stream())
                                .map(row -> String.join(",", row))
                                .toList())
                + "\n";
    }

    /** Does the same for the list of answers, with a Parquet file if the name says so. */
    public RegionFolder answers(
            String council, String submitted, String file, List<String> header, List<List<String>> rows)
            throws IOException {
        if (file.endsWith(".parquet")) {
            SampleParquet.write(path.resolve(file), header, rows);
        } else {
            Files.writeString(path.resolve(file), content(header, rows), UTF_8);
        }
        answers.add(council + "," + submitted + "," + file);
        return this;
    }

    public RegionFolder answers(String council, String submitted, String file, String content) throws IOException {
        Files.writeString(path.resolve(file), content, UTF_8);
        answers.add(council + "," + submitted + "," + file);
        return this;
    }

    public RegionFolder text(String council, String submitted, String file, String content) throws IOException {
        Files.writeString(path.resolve(file), content, UTF_8);
        return listed(council, submitted, file);
    }

    public RegionFolder parquet(String council, String submitted, String file, List<List<String>> rows)
            throws IOException {
        SampleParquet.write(path.resolve(file), SampleClientLevelData.HEADER, rows);
        return listed(council, submitted, file);
    }

    public RegionFolder listed(String council, String submitted, String file) {
        submissions.add(council + "," + submitted + "," + file);
        return this;
    }

    public RegionCarers count() throws IOException {
        return count(ALWAYS, 4);
    }

    public RegionCarers count(Instant until, int slices) throws IOException {
        lists();
        return job(path, until).carers(LocalSpark.context(), slices, SampleRegion.YEAR);
    }

    public RegionScores tally(ScoreMeasure measure, Instant until, int slices) throws IOException {
        lists();
        Path list = path.resolve("answers.csv");
        try (InputStream sent = Files.newInputStream(list)) {
            return new RegionJob(councils(path), Submissions.read(sent), list.toUri(), until)
                    .scores(LocalSpark.context(), slices, measure);
        }
    }

    /** Writes the lists. */
    public void lists() throws IOException {
        Files.write(path.resolve("councils.csv"), councils, UTF_8);
        Files.write(path.resolve("submissions.csv"), submissions, UTF_8);
        Files.write(path.resolve("answers.csv"), answers, UTF_8);
    }

    /** Reads the lists in a folder. */
    public static RegionJob job(Path path, Instant until) throws IOException {
        Path list = path.resolve("submissions.csv");
        try (InputStream submissions = Files.newInputStream(list)) {
            return new RegionJob(councils(path), Submissions.read(submissions), list.toUri(), until);
        }
    }

    public static Councils councils(Path path) throws IOException {
        try (InputStream councils = Files.newInputStream(path.resolve("councils.csv"))) {
            return Councils.read(councils);
        }
    }
}
