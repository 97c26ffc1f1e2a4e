package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a measure is to reach.
 *
 * @param value the count, percentage or mean
 * @param by the day by which
 */
public record MeasureTarget(BigDecimal value, LocalDate by) {

    /** Checks that both are there. */
    public MeasureTarget {
        requireNonNull(value, "value");
        requireNonNull(by, "by");
    }
}
