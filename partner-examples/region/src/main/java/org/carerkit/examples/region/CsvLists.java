package org.carerkit.examples.region;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.carerkit.outcomes.csv.CsvReader;
import org.carerkit.outcomes.csv.CsvRow;

/** Reads a short list with a known header; a line that is wrong is told and left out. */
final class CsvLists {

    private CsvLists() {}

    /**
     * Reads all lines.
     *
     * @param row takes the place and the stripped cells of each line that has them all
     * @param problems takes the others
     * @throws org.carerkit.outcomes.finding.RefusedException if it is no CSV with this header
     */
    static void read(
            InputStream in,
            List<String> header,
            String file,
            BiConsumer<String, List<String>> row,
            Consumer<Problem> problems)
            throws IOException {
        CsvReader reader = CsvReader.open(in).requireHeader(header);
        for (Optional<CsvRow> next = reader.next(); next.isPresent(); next = reader.next()) {
            String place = "line " + next.get().line();
            List<String> cells = next.get().cells().stream().map(String::strip).toList();
            if (cells.size() == header.size() && cells.stream().noneMatch(String::isEmpty)) {
                row.accept(place, cells);
            } else {
                problems.accept(Problem.of(RegionFinding.REGION_LINE, "", file, place));
            }
        }
    }
}
