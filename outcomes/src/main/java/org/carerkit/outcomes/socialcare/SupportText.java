package org.carerkit.outcomes.socialcare;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import org.carerkit.core.csv.Spreadsheet;

/** Writes carers by support as CSV in a fixed order. */
final class SupportText {

    private static final String TOTAL = "Total";

    private final CarersBySupport carers;
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);

    SupportText(CarersBySupport carers) {
        this.carers = carers;
    }

    String all() {
        List<String> header = new ArrayList<>(List.of("council", "support"));
        Arrays.stream(CarerAgeBand.values()).map(CarerAgeBand::label).forEach(header::add);
        header.add(TOTAL);
        csv.writeRecord(header);
        carers.councils().forEach((council, found) -> council(council, found.table()));
        return text.toString();
    }

    private void council(String council, SupportTable table) {
        for (CarerSupport support : CarerSupport.values()) {
            line(council, support.label(), age -> table.count(support, age), table.count(support));
        }
        line(
                council,
                TOTAL,
                age -> Arrays.stream(CarerSupport.values())
                        .mapToLong(support -> table.count(support, age))
                        .sum(),
                table.total());
    }

    private void line(String council, String support, ToLongFunction<CarerAgeBand> count, long total) {
        List<String> cells = new ArrayList<>(List.of(Spreadsheet.guarded(council), support));
        for (CarerAgeBand age : CarerAgeBand.values()) {
            cells.add(Long.toString(count.applyAsLong(age)));
        }
        cells.add(Long.toString(total));
        csv.writeRecord(cells);
    }
}
