package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A strategy's definition of a term, such as who counts as a carer. Definitions differ between areas.
 *
 * @param term the term
 * @param summary the people it means, in our own words
 * @param ages the ages stated
 * @param source the origin of the definition, if the strategy cites one
 * @param place the place in the document
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
     * @param from the youngest age
     * @param below the age at which the range ends, exclusive; empty if there is no end
     */
    public record Ages(int from, Optional<Integer> below) {

        /** Checks that the end is not null. */
        public Ages {
            requireNonNull(below, "below");
        }

        /** The range in words, such as "18 and over", "under 18" or "7 to 17". */
        @Override
        public String toString() {
            return below.map(end -> from == 0 ? "under " + end : from + " to " + (end - 1))
                    .orElse(from + " and over");
        }
    }
}
