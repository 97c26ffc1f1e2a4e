package org.carerkit.core.csv;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;

/**
 * The result of reading a table.
 *
 * @param columns the names in the header, known or not; empty if there is no header
 * @param rows the number of rows, including those that do not have as many cells as the header
 * @param complete whether the file was read to its end
 * @param findings everything found; each path is a line and a column, such as {@code line 3, column 2 (upn)}
 */
public record CsvReading(List<String> columns, long rows, boolean complete, Findings findings) {

    private static final Set<FindingCode> SAVED =
            Set.of(CoreFinding.CSV_BYTE_ORDER_MARK, CoreFinding.CSV_WINDOWS_LINES);

    /** Copies the names. */
    public CsvReading {
        columns = List.copyOf(columns);
        requireNonNull(findings, "findings");
    }

    /** True if any finding is an error. */
    public boolean hasError() {
        return findings.hasError();
    }

    /**
     * The findings about the content. Leaves out those about how the file was saved (a byte order mark, Windows line
     * endings), which do not matter in a list that people keep in a spreadsheet.
     */
    public Findings ofContent() {
        return Findings.of(findings.all().stream()
                .filter(finding -> !SAVED.contains(finding.code()))
                .toList());
    }

    /** Contains the counts but none of the names, which may be anything. */
    @Override
    public String toString() {
        return "CsvReading[" + columns.size() + " columns, " + rows + " rows, "
                + findings.all().size() + " findings]";
    }
}
