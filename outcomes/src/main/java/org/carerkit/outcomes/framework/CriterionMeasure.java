package org.carerkit.outcomes.framework;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A count out of another count, which a framework asks for in addition to the judgement. The numerator counts some of
 * those in the denominator.
 *
 * @param id the key: {@code 5b}
 * @param title the subject, in our own words
 * @param numerator the people counted in the numerator
 * @param denominator the people counted in the denominator
 * @param within the count that the denominator is part of, if any
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
        /** The numerator. */
        @JsonProperty("numerator")
        NUMERATOR,
        /** The denominator. */
        @JsonProperty("denominator")
        DENOMINATOR
    }

    /**
     * A count of another measure.
     *
     * @param measure the other measure's id
     * @param side the count within that measure
     */
    public record Within(String measure, Side side) {

        /** Checks that neither is null. */
        public Within {
            requireNonNull(measure, "measure");
            requireNonNull(side, "side");
        }
    }
}
