package org.carerkit.outcomes.framework;

import static java.util.Objects.requireNonNull;

/**
 * The boundaries of a rating, as percentages of the points available.
 *
 * @param green the lowest percentage for green, inclusive
 * @param amber the lowest percentage for amber, inclusive; anything below is red
 * @param source the source of the scale
 */
public record RatingScale(int green, int amber, String source) {

    /**
     * Checks the boundaries.
     *
     * @throws IllegalArgumentException if they are not in order between 0 and 100
     */
    public RatingScale {
        requireNonNull(source, "source");
        if (!inOrder(green, amber)) {
            throw new IllegalArgumentException("green, amber: must be between 0 and 100, green above amber");
        }
    }

    static boolean inOrder(int green, int amber) {
        return 0 < amber && amber < green && green <= 100;
    }

    /** The rating for a number of points. Exact at the boundaries, because nothing is divided or rounded. */
    public RatingColour levelOf(int points, int of) {
        if (of == 0) {
            return RatingColour.NOT_RATED;
        }
        long hundredfold = 100L * points;
        if (hundredfold >= (long) green * of) {
            return RatingColour.GREEN;
        }
        return hundredfold >= (long) amber * of ? RatingColour.AMBER : RatingColour.RED;
    }
}
