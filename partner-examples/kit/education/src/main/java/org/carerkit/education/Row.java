package org.carerkit.education;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.FindingCode;
import org.jspecify.annotations.Nullable;

/**
 * One row of a list. What is wrong with a cell is told with line and column, and never repeated.
 *
 * @param line on which it starts, from 1
 * @param columns where each column stands, from 0
 * @param cells the row's texts, without spaces around them
 * @param faults takes what is wrong
 */
record Row(long line, Map<String, Integer> columns, List<String> cells, List<RowFinding> faults) {

    /** A cell, or null where it is empty or the list has no such column. */
    @Nullable
    String optional(String column) {
        Integer place = columns.get(column);
        String text = place == null ? "" : cells.get(place);
        return text.isEmpty() ? null : text;
    }

    /** A cell that has to be filled; empty where it is not. */
    String needed(String column) {
        String text = optional(column);
        if (text == null) {
            fault(SchoolFinding.SCHOOL_CELL_EMPTY, column);
        }
        return text == null ? "" : text;
    }

    /** A date, or null where there is none that exists. */
    @Nullable
    LocalDate date(String column) {
        String text = optional(column);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            fault(SchoolFinding.SCHOOL_DATE, column);
            return null;
        }
    }

    void fault(FindingCode code, String column) {
        fault(new Finding(code, column));
    }

    void fault(Finding finding) {
        faults.add(new RowFinding(line, columns.getOrDefault(finding.path(), -1) + 1, finding));
    }

    /** The line alone. */
    @Override
    public String toString() {
        return "Row[line " + line + "]";
    }
}
