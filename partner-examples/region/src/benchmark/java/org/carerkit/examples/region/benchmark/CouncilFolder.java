package org.carerkit.examples.region.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.socialcare.benchmark.CldFiles;

/** The lists of a region for the councils' files of the outcomes benchmark. */
final class CouncilFolder {

    private CouncilFolder() {}

    /** Writes the lists to a folder and returns it. */
    static Path of(long rows) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "region-" + rows));
        List<String> councils = new ArrayList<>(List.of("council,region"));
        List<String> submissions = new ArrayList<>(List.of("council,submitted,file"));
        for (Path file : CldFiles.of(rows)) {
            String council = file.getFileName().toString().replace(".csv", "");
            councils.add(council + ",one");
            submissions.add(council + ",2026-04-20," + file.toUri());
        }
        Files.write(folder.resolve("councils.csv"), councils, US_ASCII);
        Files.write(folder.resolve("submissions.csv"), submissions, US_ASCII);
        return folder;
    }
}
