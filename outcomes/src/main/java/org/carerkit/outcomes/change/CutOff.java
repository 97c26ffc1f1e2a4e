package org.carerkit.outcomes.change;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import org.carerkit.outcomes.instrument.ScoreDefinition.Direction;

/**
 * The value between the clinical and the functional range. A score equal to it is on the clinical side, as in PHQ-9's
 * "10 and over".
 *
 * @param value the value
 * @param source the source of the value
 */
public record CutOff(BigDecimal value, String source) {

    /**
     * Checks that neither is null.
     *
     * @throws IllegalArgumentException if the source is blank
     */
    public CutOff {
        requireNonNull(value, "value");
        if (source.isBlank()) {
            throw new IllegalArgumentException("source: must be given");
        }
    }

    /**
     * The cut-off between two groups with known means and standard deviations, to 34 digits:
     * {@code (sd_clin × mean_func + sd_func × mean_clin) ÷ (sd_clin + sd_func)}.
     *
     * <p>Defined by Jacobson and Truax (1991), Journal of Consulting and Clinical Psychology 59:12, criterion c.
     */
    public static CutOff between(Norms norms) {
        BigDecimal weighted = norms.clinicalSd()
                .multiply(norms.functionalMean())
                .add(norms.functionalSd().multiply(norms.clinicalMean()));
        return new CutOff(
                weighted.divide(norms.clinicalSd().add(norms.functionalSd()), MathContext.DECIMAL128), norms.source());
    }

    /** True if a score is on the functional side. */
    boolean isFunctional(BigDecimal score, Direction better) {
        int side = score.compareTo(value);
        return better == Direction.HIGHER ? side > 0 : side < 0;
    }
}
