package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Whom a strategy means by a word: its boundaries differ between areas.
 *
 * @param term the word
 * @param summary whom it means, in our own words
 * @param ages the ages that it says
 * @param source whose definition it is, where the strategy names another's
 * @param place where it stands
 */
public record CarerDefinition(String term, String summary, Optional<Ages> ages, Optional<String> source, String place) {

    /** Checks that nothing is null. */
    public CarerDefinition {
        requireNonNull(term, "term");
        requireNonNull(summary, "summary");
        requireNonNull(ages, "ages");
        requireNonNull(source, "source");
        requireNonNull(place, "place");
    }

    /**
     * Ages in completed years, half-open.
     *
     * @param from the youngest
     * @param below the age from which it no longer holds; empty without an end
     */
    public record Ages(int from, Optional<Integer> below) {

        /** Checks that the end is there or left out. */
        public Ages {
            requireNonNull(below, "below");
        }

        /** "18 and over", "under 18", "7 to 18". */
        @Override
        public String toString() {
            return below.map(end -> from == 0 ? "under " + end : from + " to " + (end - 1))
                    .orElse(from + " and over");
        }
    }
}
