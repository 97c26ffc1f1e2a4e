package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

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

    /** Number and title: {@code Level 1, The ground is laid}. */
    public String words() {
        return "Level " + number + ", " + title;
    }
}
