package org.carerkit.core.csv;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Severity;

/**
 * One row of a table. Anything wrong with it becomes a finding with the line and the column. No finding repeats a cell.
 */
public final class CsvRow {

    private final CsvHeader header;
    private final long line;
    private final List<String> cells;
    private final Consumer<Finding> faults;
    private boolean faulty;

    CsvRow(CsvHeader header, long line, List<String> cells, Consumer<Finding> faults) {
        this.header = header;
        this.line = line;
        this.cells = List.copyOf(cells);
        this.faults = faults;
    }

    /** The line on which the row starts in the file, from 1. The header is usually line 1. */
    public long line() {
        return line;
    }

    /** All cells as they are, in the order of the file. */
    public List<String> cells() {
        return cells;
    }

    /** A cell as it is; empty if the file does not have the column. */
    public String cell(String column) {
        int place = header.place(column);
        return place < 0 ? "" : cells.get(place);
    }

    /** A cell without surrounding spaces; empty if the file does not have the column. */
    public String text(String column) {
        return cell(column).strip();
    }

    /** A cell without surrounding spaces, or nothing if it is empty. */
    public Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /** A cell without surrounding spaces. An empty cell is a fault. */
    public String needed(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(CoreFinding.CSV_CELL_EMPTY, column);
        }
        return text;
    }

    /** A date such as 2026-03-31, or nothing if the cell is empty. Anything else is a fault. */
    public Optional<LocalDate> date(String column) {
        try {
            return optional(column).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            fault(CoreFinding.CSV_DATE, column);
            return Optional.empty();
        }
    }

    /** Reports that a cell breaks a rule. */
    public void fault(FindingCode code, String column) {
        fault(new Finding(code, column));
    }

    /** Reports that a cell breaks a rule. The finding's path is the column. */
    public void fault(Finding finding) {
        faulty |= finding.severity() == Severity.ERROR;
        faults.accept(new Finding(finding.code(), place(finding.path()), finding.limit()));
    }

    /** True if an error was reported for this row. */
    public boolean hasError() {
        return faulty;
    }

    /**
     * The place of a cell, such as {@code line 3, column 2 (upn)}; only the line if the file does not have the column.
     */
    public String place(String column) {
        int place = header.place(column);
        return place < 0 ? "line " + line : place(line, place, column);
    }

    /** The place of a cell, such as {@code line 3, column 2}. Lines count from 1 and cells from 0. */
    public static String place(long line, int cell) {
        return "line " + line + ", column " + (cell + 1);
    }

    static String place(long line, int cell, String column) {
        return place(line, cell) + " (" + column + ")";
    }

    /** Contains none of the row's content. */
    @Override
    public String toString() {
        return "CsvRow[line " + line + ", " + cells.size() + " cells]";
    }
}
