package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import org.carerkit.outcomes.disclosure.PublishedFigure;

/**
 * A share of the people with both scores.
 *
 * @param people the number of people
 * @param percent their share as a percentage, to one decimal
 * @param low the lower end of its 95% Wilson interval, as a percentage
 * @param high the upper end of that interval, as a percentage
 */
public record Share(PublishedFigure people, PublishedFigure percent, PublishedFigure low, PublishedFigure high) {

    /** Checks that nothing is null. */
    public Share {
        requireNonNull(people, "people");
        requireNonNull(percent, "percent");
        requireNonNull(low, "low");
        requireNonNull(high, "high");
    }
}
