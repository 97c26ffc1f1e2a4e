package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.core.finding.Findings;

/**
 * The result of reading one line of a file.
 *
 * @param row the row; empty only if the line has more cells than the header, because its cells then cannot be assigned
 *     to columns
 * @param findings the faults; each path is the name of a column, or line and column if the number of cells differs from
 *     the header
 */
public record CldReading(Optional<CldRow> row, Findings findings) {

    /** Checks that neither is null. */
    public CldReading {
        requireNonNull(row, "row");
        requireNonNull(findings, "findings");
    }
}
