package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

/**
 * Who watches whether a strategy is carried out, and how often.
 *
 * @param body the body, as the document names it
 * @param rhythm how often
 * @param summary what it does, in our own words
 * @param place where it stands
 */
public record Monitoring(String body, Rhythm rhythm, String summary, String place) {

    /** Checks that everything is there. */
    public Monitoring {
        requireNonNull(body, "body");
        requireNonNull(rhythm, "rhythm");
        requireNonNull(summary, "summary");
        requireNonNull(place, "place");
    }
}
