package org.carerkit.outcomes.framework;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The levels of a framework in which each criterion belongs to one level. A section reaches a level if, for this level
 * and each one below it, all criteria that apply are assessed and together have the required percentage of their
 * points. A level without applicable criteria is skipped. The whole reaches the lowest level of its sections, leaving
 * out sections in which nothing applies. While any legal duty is open, neither the whole nor any section has a level.
 *
 * @param levels the levels, lowest first, at least one
 * @param from the percentage of a level's points that it needs, inclusive
 * @param source the source of the levels
 */
public record LevelScale(List<FrameworkLevel> levels, int from, String source) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if the boundary is not between 1 and 100
     */
    public LevelScale {
        levels = List.copyOf(levels);
        requireNonNull(source, "source");
        if (!isBoundary(from)) {
            throw new IllegalArgumentException("from: must be between 1 and 100");
        }
    }

    static boolean isBoundary(int percent) {
        return percent >= 1 && percent <= 100;
    }

    /** True if these points are enough for a level. Exact at the boundary, because nothing is divided or rounded. */
    public boolean isEnough(int points, int of) {
        return 100L * points >= (long) from * of;
    }

    /**
     * One of the levels of a framework.
     *
     * @param number the number, 1 for the lowest
     * @param title the name
     * @param summary what an organisation at this level does, in a sentence
     */
    public record FrameworkLevel(int number, String title, String summary) {

        /** Checks that neither text is null. */
        public FrameworkLevel {
            requireNonNull(title, "title");
            requireNonNull(summary, "summary");
        }

        /** The number and title: {@code Level 1, The ground is laid}. */
        public String words() {
            return "Level " + number + ", " + title;
        }
    }
}
