package org.carerkit.outcomes.tally;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * The mean over a population of several parts, each weighted by its number of people: {@code Σ N × mean ÷ Σ N}. Each
 * respondent then has a weight of population ÷ usable responses. A share is the mean of ones and zeros.
 *
 * <p>Defined by the Personal Social Services Survey of Adult Carers in England, methodology: each council is a stratum,
 * with the finite population correction.
 */
public final class StratifiedMean {

    private static final MathContext PRECISION = MathContext.DECIMAL128;
    private static final BigDecimal Z = new BigDecimal("1.96");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Stratum> strata;
    private final BigDecimal population;

    private StratifiedMean(List<Stratum> strata) {
        this.strata = strata;
        this.population = BigDecimal.valueOf(
                strata.stream().mapToLong(Stratum::population).reduce(0, Math::addExact));
    }

    /** The mean over these parts. Their order makes no difference. */
    public static StratifiedMean of(List<Stratum> strata) {
        return new StratifiedMean(List.copyOf(strata));
    }

    /** The mean, rounded half up once. Empty if the population is empty, or a part with people has no respondents. */
    public Optional<BigDecimal> mean(int decimals) {
        return mean().map(mean -> mean.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** The mean of a share, as a percentage. */
    public Optional<BigDecimal> percent(int decimals) {
        return mean().map(mean -> mean.multiply(HUNDRED).setScale(decimals, RoundingMode.HALF_UP));
    }

    /**
     * Half the 95% interval: {@code 1.96 × √Σ(s² × N² × (1 − n ÷ N) ÷ n) ÷ ΣN}. Also empty if a part has only one
     * respondent.
     */
    public Optional<BigDecimal> margin(int decimals) {
        return margin().map(margin -> margin.setScale(decimals, RoundingMode.HALF_UP));
    }

    /** The margin of a share, in percentage points. For a share, {@code s² ÷ n} is {@code p × (1 − p) ÷ (n − 1)}. */
    public Optional<BigDecimal> percentMargin(int decimals) {
        return margin().map(margin -> margin.multiply(HUNDRED).setScale(decimals, RoundingMode.HALF_UP));
    }

    private Optional<BigDecimal> mean() {
        if (population.signum() == 0
                || strata.stream().anyMatch(stratum -> stratum.population() > 0 && stratum.respondents() == 0)) {
            return Optional.empty();
        }
        // A common denominator for all parts needs only one division.
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ONE;
        for (Stratum stratum : strata) {
            if (stratum.population() > 0) {
                BigDecimal n = BigDecimal.valueOf(stratum.respondents());
                BigDecimal weighted = stratum.sum().multiply(BigDecimal.valueOf(stratum.population()));
                numerator = numerator.multiply(n).add(weighted.multiply(denominator));
                denominator = denominator.multiply(n);
            }
        }
        return Optional.of(numerator.divide(denominator.multiply(population), PRECISION));
    }

    private Optional<BigDecimal> margin() {
        if (mean().isEmpty() || strata.stream().anyMatch(StratifiedMean::isSingle)) {
            return Optional.empty();
        }
        // Each term is rounded, so a fixed order keeps the result the same.
        BigDecimal variance = strata.stream()
                .filter(stratum -> stratum.population() > 0)
                .map(StratifiedMean::term)
                .sorted()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(Z.multiply(variance.sqrt(PRECISION)).divide(population, PRECISION));
    }

    private static boolean isSingle(Stratum stratum) {
        return stratum.respondents() == 1;
    }

    /** (n × Σx² − (Σx)²) × N × (N − n) ÷ (n² × (n − 1)). */
    private static BigDecimal term(Stratum stratum) {
        BigDecimal n = BigDecimal.valueOf(stratum.respondents());
        BigDecimal all = BigDecimal.valueOf(stratum.population());
        BigDecimal spread =
                n.multiply(stratum.sumOfSquares()).subtract(stratum.sum().multiply(stratum.sum()));
        return spread.multiply(all)
                .multiply(all.subtract(n))
                .divide(n.multiply(n).multiply(n.subtract(BigDecimal.ONE)), PRECISION);
    }
}
