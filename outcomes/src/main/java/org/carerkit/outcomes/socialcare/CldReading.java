package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.core.finding.Findings;

/**
 * What came of one line of a file.
 *
 * @param row the row; empty only when the line has more cells than the header, so that no cell can be told from another
 * @param findings what is wrong with it; each path is the name of a column, or line and column where
 *     there are not as many cells as in the header
 */
public record CldReading(Optional<CldRow> row, Findings findings) {

    /** Checks that neither is null. */
    public CldReading {
        requireNonNull(row, "row");
        requireNonNull(findings, "findings");
    }
}
