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

    Folder(Path path) {
        this.path = path;
    }

    Folder council(String council, String region) {
        councils.add(council + "," + region);
        return this;
    }

    /** A line of the list of submissions, and the file; its header and these rows. */
    Folder csv(String council, String submitted, String file, List<List<String>> rows) throws IOException {
        return text(
                council,
                submitted,
                file,
                String.join(
                                "\n",
                                Stream.concat(Stream.of(SampleRows.HEADER), rows.stream())
                                        .map(row -> String.join(",", row))
                                        .toList())
                        + "\n");
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
        Files.write(path.resolve("councils.csv"), councils, UTF_8);
        Files.write(path.resolve("submissions.csv"), submissions, UTF_8);
        return job(path, until).run(LocalSpark.context(), slices);
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
