package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Compares the reliable change index with 1.96. */
final class Boundary {

    /** 2 × 1.96². */
    private static final BigDecimal FACTOR = new BigDecimal("7.6832");

    private Boundary() {}

    /** Compares squares, so that nothing is rounded at the boundary. */
    static boolean exceeds(BigDecimal change, BigDecimal squaredError) {
        return change.multiply(change).compareTo(FACTOR.multiply(squaredError)) > 0;
    }

    static BigDecimal threshold(BigDecimal squaredError, int decimals) {
        return FACTOR.multiply(squaredError).sqrt(MathContext.DECIMAL128).setScale(decimals, RoundingMode.HALF_UP);
    }

    static void named(String source) {
        if (requireNonNull(source, "source").isBlank()) {
            throw new IllegalArgumentException("source: must be given");
        }
    }
}
