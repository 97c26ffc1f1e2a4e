package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Defines how one score of an instrument is calculated. */
public sealed interface ScoreDefinition permits SumDefinition, TableDefinition {

    /** The key: {@code raw}, {@code metric}, {@code personal-care}. */
    String id();

    /** The name. */
    String title();

    /** The direction in which the score improves. */
    Direction better();

    /** The bands, lowest first. Empty if the source names none. */
    List<Band> bands();

    /** The smallest possible value. */
    BigDecimal smallest();

    /** The largest possible value. */
    BigDecimal largest();

    /** The band of a value: the last band that starts at or below it. */
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
     * A named part of a score's range. It reaches up to the start of the next band, so bands leave no gap.
     *
     * @param id the key: {@code moderate}
     * @param title the name
     * @param from the lowest value, inclusive
     */
    public record Band(String id, String title, BigDecimal from) {

        /** Checks that nothing is null. */
        public Band {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            requireNonNull(from, "from");
        }
    }

    /** The direction in which a score improves. The instrument sets it, never the caller. */
    public enum Direction {
        /** A higher score is better: wellbeing, quality of life. */
        @JsonProperty("higher")
        HIGHER,
        /** A lower score is better: low mood, loneliness. */
        @JsonProperty("lower")
        LOWER,
        /** More is neither better nor worse in itself: the amount of caring. */
        @JsonProperty("neither")
        NEITHER
    }
}
