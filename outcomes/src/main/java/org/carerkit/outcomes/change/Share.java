package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import org.carerkit.outcomes.disclosure.PublishedFigure;

/**
 * A share of the people with both scores.
 *
 * @param people how many they are
 * @param percent their share, in per cent to one decimal
 * @param low the lower end of its 95% interval after Wilson, in per cent
 * @param high the upper end
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
