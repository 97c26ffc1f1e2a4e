package org.carerkit.outcomes.framework;

import static java.util.Objects.requireNonNull;

/**
 * Where the levels of a rating begin, in per cent of the points available.
 *
 * @param green from here on, inclusive, it is green
 * @param amber from here on, inclusive, and below green it is amber; below that it is red
 * @param source whose scale it is
 */
public record RatingScale(int green, int amber, String source) {

    /**
     * Checks the boundaries.
     *
     * @throws IllegalArgumentException if they do not lie in order between 0 and 100
     */
    public RatingScale {
        requireNonNull(source, "source");
        if (!inOrder(green, amber)) {
            throw new IllegalArgumentException("green, amber: have to lie between 0 and 100, green above amber");
        }
    }

    static boolean inOrder(int green, int amber) {
        return 0 < amber && amber < green && green <= 100;
    }

    /** The level of a number of points; exact at the boundaries, for nothing is divided or rounded. */
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
