package org.carerkit.outcomes.disclosure;

import static java.util.Objects.requireNonNull;

/**
 * A survey in four figures, as they may be shown.
 *
 * @param invited how many people were asked
 * @param answered how many of them answered
 * @param scorable how many answers have the score
 * @param mean the mean score of these
 */
public record SurveySummary(
        PublishedFigure invited, PublishedFigure answered, PublishedFigure scorable, PublishedFigure mean) {

    /** Checks that nothing is null. */
    public SurveySummary {
        requireNonNull(invited, "invited");
        requireNonNull(answered, "answered");
        requireNonNull(scorable, "scorable");
        requireNonNull(mean, "mean");
    }
}
