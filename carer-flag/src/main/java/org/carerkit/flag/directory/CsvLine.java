package org.carerkit.flag.directory;

import java.util.ArrayList;
import java.util.List;

/** One line of CSV (RFC 4180); a cell in quotation marks may hold commas, and no line break. */
final class CsvLine {

    private CsvLine() {}

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= line.length()) {
            StringBuilder cell = new StringBuilder();
            at = at < line.length() && line.charAt(at) == '"' ? quoted(line, at + 1, cell) : plain(line, at, cell);
            cells.add(cell.toString());
            if (at < line.length() && line.charAt(at) != ',') {
                throw new IllegalArgumentException("a comma is needed after a closing quotation mark");
            }
            at++;
        }
        return cells;
    }

    private static int plain(String line, int from, StringBuilder cell) {
        int comma = line.indexOf(',', from);
        int end = comma < 0 ? line.length() : comma;
        cell.append(line, from, end);
        if (cell.indexOf("\"") >= 0) {
            throw new IllegalArgumentException("a quotation mark stands inside a cell that does not begin with one");
        }
        return end;
    }

    /** Gives the place after the closing mark. */
    private static int quoted(String line, int from, StringBuilder cell) {
        int at = from;
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c != '"') {
                cell.append(c);
            } else if (at < line.length() && line.charAt(at) == '"') {
                cell.append(c);
                at++;
            } else {
                return at;
            }
        }
        throw new IllegalArgumentException("a quotation mark is never closed");
    }
}
