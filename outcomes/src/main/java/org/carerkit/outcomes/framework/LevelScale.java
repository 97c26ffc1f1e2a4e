package org.carerkit.outcomes.framework;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The levels of a framework whose criteria belong to one each. In a section a level is reached when, of the criteria of
 * this level and of each below it, all that apply are assessed and have so many per cent of their points; a level of
 * which no criterion applies is passed over. The whole has reached the lowest level of its sections; a section of which
 * nothing applies is left out. While a legal duty is open, anywhere, neither the whole nor a section has a level.
 *
 * @param levels the levels, the lowest first, at least one
 * @param from how many per cent of a level's points it needs, inclusive
 * @param source whose levels they are
 */
public record LevelScale(List<FrameworkLevel> levels, int from, String source) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the boundary does not lie between 1 and 100
     */
    public LevelScale {
        levels = List.copyOf(levels);
        requireNonNull(source, "source");
        if (!isBoundary(from)) {
            throw new IllegalArgumentException("from: has to lie between 1 and 100");
        }
    }

    static boolean isBoundary(int percent) {
        return percent >= 1 && percent <= 100;
    }

    /** True when so many points are enough for a level; exact at the boundary, for nothing is divided or rounded. */
    public boolean isEnough(int points, int of) {
        return 100L * points >= (long) from * of;
    }

    /**
     * One of the levels that a framework may have.
     *
     * @param number 1 for the lowest
     * @param title what it is called
     * @param summary what somebody who has reached it does, in a sentence
     */
    public record FrameworkLevel(int number, String title, String summary) {

        /** Checks that both texts are there. */
        public FrameworkLevel {
            requireNonNull(title, "title");
            requireNonNull(summary, "summary");
        }

        /** Number and title: {@code RatingColour 1, The ground is laid}. */
        public String words() {
            return "Level " + number + ", " + title;
        }
    }
}
