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

/** The header of a file, held against the columns of a {@link CsvTable}: where each column stands, and what is wrong. Immutable. */
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
                    // a name of any columns may be anything, and is not repeated
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
                // by where it would come, since the file does not have it
                found.add(new Finding(CoreFinding.CSV_COLUMN_MISSING, CsvRow.place(line, names.size(), column)));
            }
        }
        findings = Findings.of(found);
    }

    private static boolean isSeparatedOtherwise(String name) {
        return name.indexOf(';') >= 0 || name.indexOf('\t') >= 0;
    }

    /** The names of the file's columns, known or not, without the spaces around them. */
    public List<String> names() {
        return names;
    }

    /** Where a column stands, from 0; -1 where the file does not have it, or the table does not know it. */
    public int place(String column) {
        return places.getOrDefault(column, -1);
    }

    /** What is wrong with the header; columns that are not known are noted. */
    public Findings findings() {
        return findings;
    }

    /** What keeps the file from being read. */
    public Findings errors() {
        return Findings.of(findings.all().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList());
    }

    /** The fault of a row that does not have as many cells as the header, at the first that is missing or too many. */
    public Optional<Finding> ragged(long line, int cells) {
        int width = names.size();
        return cells == width
                ? Optional.empty()
                : Optional.of(new Finding(
                        CoreFinding.CSV_ROW_RAGGED, CsvRow.place(line, Math.min(width, cells)), (long) width));
    }
}
