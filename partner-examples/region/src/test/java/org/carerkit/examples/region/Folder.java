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

/** A folder with what a region was sent. */
final class Folder {

    static final Instant ALWAYS = Instant.MAX;

    private final Path path;
    private final List<String> councils = new ArrayList<>(List.of("council,region"));
    private final List<String> submissions = new ArrayList<>(List.of("council,submitted,file"));
    private final List<String> answers = new ArrayList<>(List.of("council,submitted,file"));

    Folder(Path path) {
        this.path = path;
    }

    Folder council(String council, String region) {
        councils.add(council + "," + region);
        return this;
    }

    /** A line of the list of submissions, and the file; its header and these rows. */
    Folder csv(String council, String submitted, String file, List<List<String>> rows) throws IOException {
        return text(council, submitted, file, content(SampleRows.HEADER, rows));
    }

    private static String content(List<String> header, List<List<String>> rows) {
        return String.join(
                        "\n",
                        Stream.concat(Stream.of(header), rows.stream())
                                .map(row -> String.join(",", row))
                                .toList())
                + "\n";
    }

    /** The same in the list of answers; a Parquet file where the name says so. */
    Folder answers(String council, String submitted, String file, List<String> header, List<List<String>> rows)
            throws IOException {
        if (file.endsWith(".parquet")) {
            ParquetFile.write(path.resolve(file), header, rows);
        } else {
            Files.writeString(path.resolve(file), content(header, rows), UTF_8);
        }
        answers.add(council + "," + submitted + "," + file);
        return this;
    }

    Folder answers(String council, String submitted, String file, String content) throws IOException {
        Files.writeString(path.resolve(file), content, UTF_8);
        answers.add(council + "," + submitted + "," + file);
        return this;
    }

    Folder text(String council, String submitted, String file, String content) throws IOException {
        Files.writeString(path.resolve(file), content, UTF_8);
        return listed(council, submitted, file);
    }

    Folder parquet(String council, String submitted, String file, List<List<String>> rows) throws IOException {
        ParquetFile.write(path.resolve(file), SampleRows.HEADER, rows);
        return listed(council, submitted, file);
    }

    Folder listed(String council, String submitted, String file) {
        submissions.add(council + "," + submitted + "," + file);
        return this;
    }

    RegionCarers count() throws IOException {
        return count(ALWAYS, 4);
    }

    RegionCarers count(Instant until, int slices) throws IOException {
        lists();
        return job(path, until).run(LocalSpark.context(), slices);
    }

    RegionScores tally(ScoreMeasure measure, Instant until, int slices) throws IOException {
        lists();
        Path list = path.resolve("answers.csv");
        try (InputStream sent = Files.newInputStream(list)) {
            return new ScoreJob(councils(path), Submissions.read(sent), list.toUri(), measure, until)
                    .run(LocalSpark.context(), slices);
        }
    }

    /** Writes the lists. */
    void lists() throws IOException {
        Files.write(path.resolve("councils.csv"), councils, UTF_8);
        Files.write(path.resolve("submissions.csv"), submissions, UTF_8);
        Files.write(path.resolve("answers.csv"), answers, UTF_8);
    }

    /** The lists that are in a folder. */
    static RegionJob job(Path path, Instant until) throws IOException {
        Path list = path.resolve("submissions.csv");
        try (InputStream submissions = Files.newInputStream(list)) {
            return new RegionJob(councils(path), Submissions.read(submissions), list.toUri(), SampleRegion.YEAR, until);
        }
    }

    static Councils councils(Path path) throws IOException {
        try (InputStream councils = Files.newInputStream(path.resolve("councils.csv"))) {
            return Councils.read(councils);
        }
    }
}
