package org.carerkit.outcomes.socialcare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.csv.CsvHeader;
import org.carerkit.core.csv.CsvTable;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.RefusedException;

/**
 * The first line of a Client Level Data file. It maps the cells of the lines that follow to columns. Columns can be in
 * any order. Columns that the carers' measures do not know are reported and ignored.
 *
 * <pre>{@code
 * CldHeader header = CldHeader.of(List.of("LA_Code", "NHS_Number", …));
 * CldReading reading = header.read(2, List.of("711", "9000000009", …));
 * }</pre>
 *
 * <p>Immutable: any number of threads can share one header.
 */
public final class CldHeader {

    /** The columns that carers' measures use. */
    static final CsvTable TABLE =
            CsvTable.of(headers(true)).optional(headers(false).toArray(String[]::new));

    private final int[] places; // by column; negative if the file does not have it
    private final CsvHeader header;

    CldHeader(CsvHeader header) {
        this.header = header;
        this.places = Arrays.stream(CldColumn.values())
                .mapToInt(column -> header.place(column.header()))
                .toArray();
    }

    private static List<String> headers(boolean needed) {
        return Arrays.stream(CldColumn.values())
                .filter(column -> column.needed() == needed)
                .map(CldColumn::header)
                .toList();
    }

    /**
     * Creates a header from line 1.
     *
     * @param names the names of the columns; they must match exactly apart from surrounding spaces
     * @throws RefusedException if needed columns are missing or known ones are repeated; it lists all of them
     */
    public static CldHeader of(List<String> names) {
        CsvHeader header = TABLE.header(1, names);
        if (header.findings().hasError()) {
            throw new RefusedException("header", header.errors());
        }
        return new CldHeader(header);
    }

    /** The unknown columns, for information. */
    public Findings findings() {
        return header.findings();
    }

    /**
     * Reads one line. A value that is not understood is a finding and stays in the row as sent. Missing cells at the
     * end are a finding and count as empty. A line with more cells than the header gives no row, unless the extra cells
     * are empty.
     *
     * @param line the line where it starts in the file, from 1
     * @param cells the cells, without quotes
     */
    public CldReading read(long line, List<String> cells) {
        return read(line, new CldTexts(cells));
    }

    CldReading read(long line, CldLine cells) {
        List<Finding> faults = new ArrayList<>(0);
        int width = header.names().size();
        if (cells.size() < width || holdsMoreThanTheHeader(cells)) {
            faults.add(header.ragged(line, cells.size()).orElseThrow());
        }
        if (!faults.isEmpty() && cells.size() > width) {
            return new CldReading(Optional.empty(), Findings.of(faults));
        }
        CldRow row = new CldCells(places, cells, faults).row(line);
        return new CldReading(Optional.of(row), Findings.of(faults));
    }

    private boolean holdsMoreThanTheHeader(CldLine cells) {
        for (int i = header.names().size(); i < cells.size(); i++) {
            if (!cells.isEmpty(i)) {
                return true;
            }
        }
        return false;
    }
}
