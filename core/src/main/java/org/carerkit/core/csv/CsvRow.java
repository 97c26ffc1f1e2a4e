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

/** One row of a table. What is wrong with it becomes a finding with line and column, and no cell is repeated. */
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

    /** Where it starts in the file, from 1; the header is usually line 1. */
    public long line() {
        return line;
    }

    /** All of its cells in the file's order, as they stand there. */
    public List<String> cells() {
        return cells;
    }

    /** A cell as it stands there; empty where the file does not have the column. */
    public String cell(String column) {
        int place = header.place(column);
        return place < 0 ? "" : cells.get(place);
    }

    /** A cell without the spaces around it; empty where the file does not have the column. */
    public String text(String column) {
        return cell(column).strip();
    }

    /** A cell without the spaces around it, or nothing where it is empty. */
    public Optional<String> optional(String column) {
        return Optional.of(text(column)).filter(text -> !text.isEmpty());
    }

    /** A cell without the spaces around it; that it is empty is a fault. */
    public String needed(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(CoreFinding.CSV_CELL_EMPTY, column);
        }
        return text;
    }

    /** A date such as 2026-03-31, or nothing where the cell is empty; anything else is a fault. */
    public Optional<LocalDate> date(String column) {
        try {
            return optional(column).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            fault(CoreFinding.CSV_DATE, column);
            return Optional.empty();
        }
    }

    /** Says that a cell breaks a rule. */
    public void fault(FindingCode code, String column) {
        fault(new Finding(code, column));
    }

    /** Says that a cell breaks a rule; the finding's path is the column. */
    public void fault(Finding finding) {
        faulty |= finding.severity() == Severity.ERROR;
        faults.accept(new Finding(finding.code(), place(finding.path()), finding.limit()));
    }

    /** True when an error was said of this row. */
    public boolean hasError() {
        return faulty;
    }

    /** Where a cell stands: {@code line 3, column 2 (upn)}; the line alone where the file does not have the column. */
    public String place(String column) {
        int place = header.place(column);
        return place < 0 ? "line " + line : place(line, place, column);
    }

    /** Where a cell stands: {@code line 3, column 2}; the line from 1, the cell from 0. */
    public static String place(long line, int cell) {
        return "line " + line + ", column " + (cell + 1);
    }

    static String place(long line, int cell, String column) {
        return place(line, cell) + " (" + column + ")";
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "CsvRow[line " + line + ", " + cells.size() + " cells]";
    }
}
