package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;

/**
 * The result of counting one file.
 *
 * @param tally the counts
 * @param rows the number of rows below the header
 * @param ragged the number of rows with more or fewer cells than the header, which are not counted
 * @param impossible the number of rows with an invalid score or answer, which are counted as not scorable
 * @param findings the first {@value TallyFile#MOST_FINDINGS} findings, and the first of each kind, in the file's order;
 *     the path is line and column
 * @param times the number of findings of each kind, including those not listed
 */
public record TallyReading(
        Tally tally, long rows, long ragged, long impossible, Findings findings, Map<FindingCode, Long> times) {

    /** Checks that nothing is null, and copies the map. */
    public TallyReading {
        requireNonNull(tally, "tally");
        requireNonNull(findings, "findings");
        times = Map.copyOf(times);
    }

    /** The numbers of rows only. */
    @Override
    public String toString() {
        return "TallyReading[" + rows + " rows, " + ragged + " ragged, " + impossible + " impossible]";
    }
}
