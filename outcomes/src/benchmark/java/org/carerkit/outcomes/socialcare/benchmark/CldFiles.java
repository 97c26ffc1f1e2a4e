package org.carerkit.outcomes.socialcare.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.carerkit.outcomes.socialcare.CldSample;

/** The sample of the tests in files of 150 councils, made once, and each with other rows of the same people. */
final class CldFiles {

    private static final int COUNCILS = 150;

    private CldFiles() {}

    /** Files of so many rows each. */
    static List<Path> of(int files, long rows) throws IOException {
        List<Path> all = new ArrayList<>();
        for (int number = 1; number <= files; number++) {
            Path file = Path.of("target", "cld-" + rows + "-" + number + ".csv");
            if (!Files.exists(file)) {
                Path part = Path.of("target", "cld.part");
                try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.US_ASCII)) {
                    Iterator<String> lines =
                            new CldSample(number, rows, COUNCILS).csv().iterator();
                    while (lines.hasNext()) {
                        out.write(lines.next());
                        out.write('\n');
                    }
                }
                Files.move(part, file);
            }
            all.add(file);
        }
        return all;
    }
}
