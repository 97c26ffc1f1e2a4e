package org.carerkit.outcomes.instrument;

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
}
