package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * The scores of two groups: people who have the difficulty, and people who do not.
 *
 * @param clinicalMean the mean of people who have the difficulty
 * @param clinicalSd their standard deviation, above 0
 * @param functionalMean the mean of people who do not
 * @param functionalSd their standard deviation, above 0
 * @param source the source of the numbers
 */
public record Norms(
        BigDecimal clinicalMean,
        BigDecimal clinicalSd,
        BigDecimal functionalMean,
        BigDecimal functionalSd,
        String source) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a standard deviation is not above 0
     */
    public Norms {
        requireNonNull(clinicalMean, "clinicalMean");
        requireNonNull(functionalMean, "functionalMean");
        requireNonNull(source, "source");
        if (clinicalSd.signum() <= 0 || functionalSd.signum() <= 0) {
            throw new IllegalArgumentException("sd: must be above 0");
        }
    }
}
