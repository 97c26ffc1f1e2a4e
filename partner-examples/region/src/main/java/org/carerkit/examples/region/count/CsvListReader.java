package org.carerkit.examples.region.count;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.carerkit.core.csv.CsvReading;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.outcomes.finding.RefusedException;

/** Reads a short list with known columns, in any order. A faulty line is reported and left out. */
final class CsvListReader {

    private CsvListReader() {}

    /**
     * Reads all lines.
     *
     * @param row takes the place and the stripped cells of each line that has them all
     * @param problems takes the problem of each other line
     * @throws RefusedException if it is not CSV with this header
     */
    static void read(
            InputStream in,
            List<String> header,
            String file,
            BiConsumer<String, List<String>> row,
            Consumer<CouncilProblem> problems)
            throws IOException {
        CsvReading reading = CsvTable.of(header)
                .withoutOthers()
                .read(
                        in,
                        line -> {
                            String place = "line " + line.line();
                            List<String> cells = header.stream().map(line::text).toList();
                            if (cells.stream().noneMatch(String::isEmpty)) {
                                row.accept(place, cells);
                            } else {
                                problems.accept(CouncilProblem.of(RegionFinding.REGION_LINE, "", file, place));
                            }
                        },
                        fault -> problems.accept(new CouncilProblem(
                                "", file, fault.path(), fault.code().id(), 1, fault.message())));
        if (!reading.complete()) {
            throw new RefusedException("file", reading.findings());
        }
    }
}
