package org.carerkit.education;

import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Severity;

/**
 * Something noticed about a list.
 *
 * @param line on which, from 1; 0 for the list as a whole
 * @param column in which, from 1; 0 for the row as a whole
 * @param finding what; its path is the column's name
 */
public record RowFinding(long line, int column, Finding finding) {

    /** True when the list cannot be used. */
    boolean isError() {
        return finding.severity() == Severity.ERROR;
    }

    /** Where and what, on a line; no value of the list. */
    @Override
    public String toString() {
        String name = finding.path().isEmpty() ? "" : " (" + finding.path() + ")";
        String place = line == 0 ? "" : "line " + line + (column == 0 ? "" : ", column " + column) + name + ": ";
        return place + finding.code().id() + " " + finding.message();
    }
}
