package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.carerkit.core.finding.FindingCode;
import org.carerkit.core.finding.Findings;

/**
 * What came of one file.
 *
 * @param tally the counts
 * @param rows how many rows the file has below its header
 * @param ragged how many of them have not as many cells as the header; they are counted nowhere
 * @param impossible how many hold something that is no value of the score, or an answer that is none; they are counted as not
 *     scorable
 * @param findings the first {@value TallyFile#MOST_FINDINGS} of what is wrong or unusual, and the first of each
 *     kind, in the file's order; the path is line and column
 * @param times how often each was found, those that are not listed included
 */
public record TallyReading(
        Tally tally, long rows, long ragged, long impossible, Findings findings, Map<FindingCode, Long> times) {

    /** Checks that everything is there, and copies the map. */
    public TallyReading {
        requireNonNull(tally, "tally");
        requireNonNull(findings, "findings");
        times = Map.copyOf(times);
    }

    /** Numbers of rows alone. */
    @Override
    public String toString() {
        return "TallyReading[" + rows + " rows, " + ragged + " ragged, " + impossible + " impossible]";
    }
}
