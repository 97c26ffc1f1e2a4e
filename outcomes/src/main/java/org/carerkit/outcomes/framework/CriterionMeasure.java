package org.carerkit.outcomes.framework;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A count out of another that a framework asks for beside the judgement. The numerator counts some of those in the
 * denominator.
 *
 * @param id its key: {@code 5b}
 * @param title what it is about, in our own words
 * @param numerator who is counted above the line
 * @param denominator who is counted below the line
 * @param within the count of which the denominator is a part, when it is one
 */
public record CriterionMeasure(String id, String title, String numerator, String denominator, Optional<Within> within) {

    /** Checks that nothing is null. */
    public CriterionMeasure {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(numerator, "numerator");
        requireNonNull(denominator, "denominator");
        requireNonNull(within, "within");
    }

    /** One of the two counts of a measure. */
    public enum Side {
        /** The count above the line. */
        @JsonProperty("numerator")
        NUMERATOR,
        /** The count below the line. */
        @JsonProperty("denominator")
        DENOMINATOR
    }

    /**
     * A count of another measure.
     *
     * @param measure the other measure's id
     * @param side which of its counts
     */
    public record Within(String measure, Side side) {

        /** Checks that neither is null. */
        public Within {
            requireNonNull(measure, "measure");
            requireNonNull(side, "side");
        }
    }
}
