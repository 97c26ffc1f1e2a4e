package org.carerkit.outcomes.socialcare;

import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_COLUMN_DUPLICATE;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_COLUMN_MISSING;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_COLUMN_UNKNOWN;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_ROW_TOO_LONG;
import static org.carerkit.outcomes.finding.OutcomesFinding.CLD_ROW_TOO_SHORT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.RefusedException;

/**
 * The first line of a file of Client Level Data: which cell of the lines that follow is which column. Columns may stand in
 * any order; those that the carers' measures do not know are passed over and told.
 *
 * <pre>{@code
 * CldHeader header = CldHeader.of(List.of("LA_Code", "NHS_Number", …));
 * CldReading reading = header.read(2, List.of("711", "9000000009", …));
 * }</pre>
 *
 * <p>Immutable: any number of threads may read with one header.
 */
public final class CldHeader {

    private final int[] places; // by column; negative where it is not
    private final int width;
    private final Findings findings;

    @SuppressWarnings("EnumOrdinal") // places in an array that never leaves this JVM
    private CldHeader(Map<CldColumn, Integer> places, int width, Findings findings) {
        this.places = new int[CldColumn.values().length];
        Arrays.fill(this.places, -1);
        places.forEach((column, place) -> this.places[column.ordinal()] = place);
        this.width = width;
        this.findings = findings;
    }

    /**
     * Understands a header.
     *
     * @param names the names of the columns, compared letter by letter; spaces around them do not count
     * @throws RefusedException if a needed column is missing, or a known one stands there twice: all of them at once
     */
    public static CldHeader of(List<String> names) {
        Map<CldColumn, Integer> places = new EnumMap<>(CldColumn.class);
        List<Finding> faults = new ArrayList<>();
        List<Finding> notes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<CldColumn> column = CldColumn.named(names.get(i).strip());
            if (column.isEmpty()) {
                notes.add(new Finding(CLD_COLUMN_UNKNOWN, "", i + 1L)); // its name may be anything: told by its place
            } else if (places.putIfAbsent(column.get(), i) != null) {
                faults.add(new Finding(CLD_COLUMN_DUPLICATE, column.get().header()));
            }
        }
        for (CldColumn column : CldColumn.values()) {
            if (column.needed() && !places.containsKey(column)) {
                faults.add(new Finding(CLD_COLUMN_MISSING, column.header()));
            }
        }
        if (!faults.isEmpty()) {
            throw new RefusedException("header", Findings.of(faults));
        }
        return new CldHeader(places, names.size(), Findings.of(notes));
    }

    /** The columns that are not known, for information. */
    public Findings findings() {
        return findings;
    }

    /**
     * Reads one line. A value that is not understood is a finding and stays in the row as sent; missing cells at the end
     * count as empty.
     *
     * @param line where it starts in the file, from 1
     * @param cells its cells, without quotes
     */
    public CldReading read(long line, List<String> cells) {
        return read(line, new CldTexts(cells));
    }

    CldReading read(long line, CldLine cells) {
        List<Finding> faults = new ArrayList<>(0);
        if (cells.size() != width) {
            if (holdsMoreThanTheHeader(cells)) {
                return new CldReading(
                        Optional.empty(), Findings.of(List.of(new Finding(CLD_ROW_TOO_LONG, "", (long) width))));
            }
            if (cells.size() < width) {
                faults.add(new Finding(CLD_ROW_TOO_SHORT, "", (long) width));
            }
        }
        CldRow row = new CldCells(places, cells, faults).row(line);
        return new CldReading(Optional.of(row), Findings.of(faults));
    }

    private boolean holdsMoreThanTheHeader(CldLine cells) {
        for (int i = width; i < cells.size(); i++) {
            if (!cells.isEmpty(i)) {
                return true;
            }
        }
        return false;
    }
}
