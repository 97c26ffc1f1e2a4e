package org.carerkit.core.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.csv.CsvTable.Others;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.finding.Severity;

/**
 * The header of a file, compared with the columns of a {@link CsvTable}: the place of each column, and what is wrong.
 * Immutable.
 */
public final class CsvHeader {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final Findings findings;

    CsvHeader(CsvTable table, long line, List<String> cells) {
        List<String> stripped = new ArrayList<>(cells.size());
        for (String cell : cells) {
            stripped.add(cell.strip());
        }
        names = List.copyOf(stripped);
        if (names.size() == 1 && isSeparatedOtherwise(names.get(0))) {
            findings = Findings.of(List.of(new Finding(CoreFinding.CSV_SEPARATOR, CsvRow.place(line, 0))));
            return;
        }
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (table.isKnown(name)) {
                if (places.putIfAbsent(name, i) != null) {
                    // In a table that takes any columns, a name may be anything, so it is not repeated.
                    String path = table.others() == Others.TAKEN ? CsvRow.place(line, i) : CsvRow.place(line, i, name);
                    found.add(new Finding(CoreFinding.CSV_COLUMN_DUPLICATE, path));
                }
            } else if (table.others() != Others.TAKEN) {
                boolean ignored = table.others() == Others.IGNORED;
                CoreFinding code = ignored ? CoreFinding.CSV_COLUMN_UNKNOWN : CoreFinding.CSV_COLUMN_UNEXPECTED;
                found.add(new Finding(code, CsvRow.place(line, i)));
            }
        }
        for (String column : table.needed()) {
            if (!places.containsKey(column)) {
                // Reported at the place after the last column, because the file does not have this column.
                found.add(new Finding(CoreFinding.CSV_COLUMN_MISSING, CsvRow.place(line, names.size(), column)));
            }
        }
        findings = Findings.of(found);
    }

    private static boolean isSeparatedOtherwise(String name) {
        return name.indexOf(';') >= 0 || name.indexOf('\t') >= 0;
    }

    /** The names of all the file's columns, known or not, without surrounding spaces. */
    public List<String> names() {
        return names;
    }

    /** The place of a column, from 0. It is -1 if the file does not have the column or the table does not know it. */
    public int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /** Everything found in the header, including a note on each unknown column. */
    public Findings findings() {
        return findings;
    }

    /** The findings that prevent the file from being read. */
    public Findings errors() {
        return Findings.of(findings.all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList());
    }

    /**
     * The fault of a row that does not have as many cells as the header, reported at the first missing or extra cell.
     */
    public Optional<Finding> ragged(long line, int cells) {
        int width = names.size();
        return cells == width
                ? Optional.empty()
                : Optional.of(new Finding(
                        CoreFinding.CSV_ROW_RAGGED, CsvRow.place(line, Math.min(width, cells)), (long) width));
    }
}
