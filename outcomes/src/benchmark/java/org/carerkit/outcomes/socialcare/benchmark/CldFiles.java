package org.carerkit.outcomes.socialcare.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.carerkit.outcomes.socialcare.CldSample;

/** The sample of the tests as a file of each of twenty councils, 901 to 920; made once. */
public final class CldFiles {

    private static final int COUNCILS = 20;
    private static final int FIRST = 901;

    private CldFiles() {}

    /** The files, all together with so many rows; their folder holds nothing else whose name ends in .csv. */
    public static List<Path> of(long rows) throws IOException {
        Path folder = Path.of("target", "cld-" + rows);
        if (!Files.exists(folder)) {
            write(Files.createDirectories(Path.of("target", "cld.part")), rows);
            Files.move(Path.of("target", "cld.part"), folder);
        }
        return IntStream.range(FIRST, FIRST + COUNCILS)
                .mapToObj(council -> folder.resolve(council + ".csv"))
                .toList();
    }

    private static void write(Path folder, long rows) throws IOException {
        List<BufferedWriter> files = new ArrayList<>();
        Iterator<String> lines = new CldSample(7, rows, COUNCILS).csv().iterator();
        String header = lines.next();
        for (int council = FIRST; council < FIRST + COUNCILS; council++) {
            BufferedWriter file = Files.newBufferedWriter(folder.resolve(council + ".csv"), US_ASCII);
            file.write(header + "\n");
            files.add(file);
        }
        while (lines.hasNext()) {
            String line = lines.next();
            files.get(Integer.parseInt(line.substring(0, 3)) - FIRST).write(line + "\n");
        }
        for (BufferedWriter file : files) {
            file.close();
        }
    }
}
