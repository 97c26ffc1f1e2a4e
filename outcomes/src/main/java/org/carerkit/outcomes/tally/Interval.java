package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A 95% confidence interval.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(BigDecimal low, BigDecimal high) {

    /** Checks that neither is null. */
    public Interval {
        requireNonNull(low, "low");
        requireNonNull(high, "high");
    }
}
