package org.carerkit.outcomes.tally;

import static java.math.RoundingMode.HALF_UP;
import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;
import org.carerkit.outcomes.instrument.InstrumentKey;

/**
 * How many people there are behind each value of one score. Everything else follows from it exactly, and two of them add
 * up to a third, in any order.
 *
 * @param instrument the instrument and edition
 * @param score the score's key
 * @param notScorable how many responses had no such score
 * @param counts how many responses had each value; each at least 1, in order of the values
 */
public record ScoreCounts(
        InstrumentKey instrument, String score, long notScorable, SortedMap<BigDecimal, Long> counts) {

    private static final double ERROR_RATE = 0.05;

    /**
     * Copies the counts.
     *
     * @throws IllegalArgumentException if a number is negative, or a count zero
     */
    public ScoreCounts {
        requireNonNull(instrument, "instrument");
        requireNonNull(score, "score");
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        if (notScorable < 0 || counts.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("counts: have to be positive");
        }
    }

    /** How many responses there are, scorable or not. */
    public long answered() {
        return notScorable + scorable();
    }

    /** How many responses have the score. */
    public long scorable() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The sum of all scores, exact. */
    public BigDecimal sum() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().multiply(BigDecimal.valueOf(entry.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * The mean of the scores, rounded half up once; empty when there is none. Before it is shown to anybody, it goes
     * through a disclosure policy.
     */
    public Optional<BigDecimal> mean(int decimals) {
        long n = scorable();
        return n == 0 ? Optional.empty() : Optional.of(sum().divide(BigDecimal.valueOf(n), decimals, HALF_UP));
    }

    /** The sum of the squares of all scores, exact. */
    public BigDecimal sumOfSquares() {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().multiply(entry.getKey()).multiply(BigDecimal.valueOf(entry.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The variance of the scores as a sample, rounded half up once; empty with fewer than two. */
    public Optional<BigDecimal> variance(int decimals) {
        long n = scorable();
        return n < 2
                ? Optional.empty()
                : Optional.of(
                        spread().divide(BigDecimal.valueOf(n).multiply(BigDecimal.valueOf(n - 1)), decimals, HALF_UP));
    }

    /** The 95% interval of the mean after Student; empty with fewer than two scores, or when all are the same. */
    public Optional<Interval> meanInterval(int decimals) {
        BigDecimal spread = spread();
        if (spread.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal n = BigDecimal.valueOf(scorable());
        BigDecimal variance = spread.divide(n.multiply(n.subtract(BigDecimal.ONE)), MathContext.DECIMAL128);
        var interval = NormalConfidenceInterval.MEAN.fromErrorRate(
                sum().divide(n, MathContext.DECIMAL128).doubleValue(), variance.doubleValue(), scorable(), ERROR_RATE);
        return Optional.of(rounded(interval.getLowerBound(), interval.getUpperBound(), 0, decimals));
    }

    /** How many responses have this score or a higher one. */
    public long atLeast(BigDecimal score) {
        return counts.tailMap(score).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Their share of the responses with a score, in per cent, rounded half up once; empty when there is none. */
    public Optional<BigDecimal> percentAtLeast(BigDecimal score, int decimals) {
        long n = scorable();
        return n == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(atLeast(score))
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(n), decimals, HALF_UP));
    }

    /** The 95% interval of that share after Wilson, in per cent; empty when there is no response with a score. */
    public Optional<Interval> percentInterval(BigDecimal score, int decimals) {
        if (scorable() == 0) {
            return Optional.empty();
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(scorable()), Math.toIntExact(atLeast(score)), ERROR_RATE);
        return Optional.of(rounded(interval.getLowerBound(), interval.getUpperBound(), 2, decimals));
    }

    /** n × Σx² − (Σx)², exact. */
    private BigDecimal spread() {
        BigDecimal sum = sum();
        return sumOfSquares().multiply(BigDecimal.valueOf(scorable())).subtract(sum.multiply(sum));
    }

    private static Interval rounded(double low, double high, int places, int decimals) {
        return new Interval(
                new BigDecimal(low).movePointRight(places).setScale(decimals, HALF_UP),
                new BigDecimal(high).movePointRight(places).setScale(decimals, HALF_UP));
    }

    /**
     * Both together.
     *
     * @throws IllegalArgumentException if they count another score, or another instrument or edition
     */
    public ScoreCounts plus(ScoreCounts other) {
        if (!instrument.equals(other.instrument) || !score.equals(other.score)) {
            throw new IllegalArgumentException("other: counts another score");
        }
        SortedMap<BigDecimal, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((value, count) -> sum.merge(value, count, Math::addExact));
        return new ScoreCounts(instrument, score, Math.addExact(notScorable, other.notScorable), sum);
    }

    /** No figure: small counts are personal. */
    @Override
    public String toString() {
        return "ScoreCounts[" + instrument + ", " + score + "]";
    }
}
