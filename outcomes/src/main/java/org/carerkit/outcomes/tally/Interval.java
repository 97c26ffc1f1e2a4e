package org.carerkit.outcomes.tally;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A 95% confidence interval.
 *
 * @param low its lower end
 * @param high its upper end
 */
public record Interval(BigDecimal low, BigDecimal high) {

    /** Checks that neither is null. */
    public Interval {
        requireNonNull(low, "low");
        requireNonNull(high, "high");
    }
}
