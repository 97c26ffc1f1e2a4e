package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How one score of an instrument comes about. */
public sealed interface ScoreDefinition permits SumDefinition, TableDefinition {

    /** Its key: {@code raw}, {@code metric}, {@code personal-care}. */
    String id();

    /** What it is called. */
    String title();

    /** Which way it is better. */
    Direction better();

    /** Its bands, from the lowest; empty when the source names none. */
    List<Band> bands();

    /** The smallest value it can have. */
    BigDecimal smallest();

    /** The largest value it can have. */
    BigDecimal largest();

    /** The band of a value: the last that starts at or below it. */
    default Optional<Band> bandOf(BigDecimal value) {
        Band found = null;
        for (Band band : bands()) {
            if (band.from().compareTo(value) <= 0) {
                found = band;
            }
        }
        return Optional.ofNullable(found);
    }

    /**
     * A named part of a score's range. It goes up to where the next band starts, so bands leave no gap.
     *
     * @param id its key: {@code moderate}
     * @param title what it is called
     * @param from its lowest value, inclusive
     */
    public record Band(String id, String title, BigDecimal from) {

        /** Checks that everything is there. */
        public Band {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            requireNonNull(from, "from");
        }
    }

    /** Which way a score is better. It belongs to the instrument, never to the caller. */
    public enum Direction {
        /** A higher score is better: wellbeing, quality of life. */
        @JsonProperty("higher")
        HIGHER,
        /** A lower score is better: low mood, loneliness. */
        @JsonProperty("lower")
        LOWER,
        /** More is neither better nor worse by itself: the amount of caring. */
        @JsonProperty("neither")
        NEITHER
    }
}
