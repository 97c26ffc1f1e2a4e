package org.carerkit.outcomes.disclosure;

import static java.util.Objects.requireNonNull;

/**
 * A survey summarised in four figures that may be shown.
 *
 * @param invited the number of people asked
 * @param answered the number of people who answered
 * @param scorable the number of responses with the score
 * @param mean the mean of those scores
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
