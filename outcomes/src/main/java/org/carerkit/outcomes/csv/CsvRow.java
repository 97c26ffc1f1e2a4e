package org.carerkit.outcomes.csv;

import java.util.List;
import org.carerkit.outcomes.internal.CsvRecords;

/**
 * One record of a CSV file.
 *
 * @param line where it starts, from 1; the header is line 1
 * @param cells its cells, without quotation marks; not always as many as the header has
 */
public record CsvRow(long line, List<String> cells) {

    /** Copies the cells. */
    public CsvRow {
        cells = List.copyOf(cells);
    }

    /**
     * Where a cell is, as findings say it: {@code line 3, column 2}.
     *
     * @param cell which cell, from 0
     */
    public String place(int cell) {
        return place(line, cell);
    }

    /** The same for any line, from 1, and cell, from 0. */
    public static String place(long line, int cell) {
        return CsvRecords.place(line, cell);
    }

    /**
     * True when a spreadsheet might run a text as a formula: it begins with an equals sign, a plus, a minus, an at sign, a
     * tab or a carriage return. A negative number is none.
     */
    public static boolean isFormula(String text) {
        if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return text.charAt(0) != '-' || !text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "CsvRow[line " + line + ", " + cells.size() + " cells]";
    }
}
