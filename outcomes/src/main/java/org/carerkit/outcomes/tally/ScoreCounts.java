package org.carerkit.outcomes.tally;

import static java.math.RoundingMode.HALF_UP;
import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.NormalConfidenceInterval;
import org.carerkit.outcomes.instrument.InstrumentKey;
import org.jspecify.annotations.Nullable;

/**
 * The number of people with each value of one score. All other figures follow exactly from it. Counts can be added
 * together in any order. Immutable.
 */
public final class ScoreCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double ERROR_RATE = 0.05;

    private final InstrumentKey instrument;
    private final String score;
    private final long notScorable;
    private final ScoreValues values; // shared between counts
    private final long[] people; // one for each value, 0 if nobody has it

    /**
     * Takes counts made elsewhere.
     *
     * @param instrument the instrument and edition
     * @param score the score's key
     * @param notScorable the number of responses without the score
     * @param counts the number of responses with each value, each at least 1
     * @throws IllegalArgumentException if a number is negative or a count is zero
     */
    public ScoreCounts(InstrumentKey instrument, String score, long notScorable, SortedMap<BigDecimal, Long> counts) {
        this(
                instrument,
                score,
                notScorable,
                new ScoreValues(counts.keySet().toArray(BigDecimal[]::new)),
                counts.values().stream().mapToLong(Long::longValue).toArray());
        if (notScorable < 0 || counts.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("counts: must be positive");
        }
    }

    /** Keeps the array itself, which must not be changed. */
    ScoreCounts(InstrumentKey instrument, String score, long notScorable, ScoreValues values, long[] people) {
        this.instrument = requireNonNull(instrument, "instrument");
        this.score = requireNonNull(score, "score");
        this.notScorable = notScorable;
        this.values = values;
        this.people = people;
    }

    /** Counts of nobody. Adding them to others changes nothing. */
    public static ScoreCounts nobody(InstrumentKey instrument, String score) {
        return new ScoreCounts(instrument, score, 0, new ScoreValues(new BigDecimal[0]), new long[0]);
    }

    /** The instrument and edition. */
    public InstrumentKey instrument() {
        return instrument;
    }

    /** The score's key. */
    public String score() {
        return score;
    }

    /** The number of responses without the score. */
    public long notScorable() {
        return notScorable;
    }

    /** The number of responses with each value, each at least 1, in order of the values. */
    public SortedMap<BigDecimal, Long> counts() {
        SortedMap<BigDecimal, Long> counts = new TreeMap<>();
        for (int i = 0; i < people.length; i++) {
            if (people[i] > 0) {
                counts.put(values.get(i), people[i]);
            }
        }
        return Collections.unmodifiableSortedMap(counts);
    }

    /** The number of responses, with or without the score. */
    public long answered() {
        return notScorable + scorable();
    }

    /** The number of responses with the score. */
    public long scorable() {
        long sum = 0;
        for (long count : people) {
            sum += count;
        }
        return sum;
    }

    /** The sum of all scores, exact. */
    public BigDecimal sum() {
        return values.sum(people, false);
    }

    /**
     * The mean of the scores, rounded half up once. Empty if there are no scores. Apply a disclosure policy before you
     * show it.
     */
    public Optional<BigDecimal> mean(int decimals) {
        long n = scorable();
        return n == 0 ? Optional.empty() : Optional.of(sum().divide(BigDecimal.valueOf(n), decimals, HALF_UP));
    }

    /** The sum of the squares of all scores, exact. */
    public BigDecimal sumOfSquares() {
        return values.sum(people, true);
    }

    /** The sample variance of the scores, rounded half up once. Empty if there are fewer than two. */
    public Optional<BigDecimal> variance(int decimals) {
        long n = scorable();
        return n < 2
                ? Optional.empty()
                : Optional.of(
                        spread(n).divide(BigDecimal.valueOf(n).multiply(BigDecimal.valueOf(n - 1)), decimals, HALF_UP));
    }

    /** The 95% interval of the mean, by Student's t. Empty if there are fewer than two scores or all are equal. */
    public Optional<Interval> meanInterval(int decimals) {
        long scorable = scorable();
        BigDecimal spread = spread(scorable);
        if (spread.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal n = BigDecimal.valueOf(scorable);
        BigDecimal variance = spread.divide(n.multiply(n.subtract(BigDecimal.ONE)), MathContext.DECIMAL128);
        var interval = NormalConfidenceInterval.MEAN.fromErrorRate(
                sum().divide(n, MathContext.DECIMAL128).doubleValue(), variance.doubleValue(), scorable, ERROR_RATE);
        return Optional.of(rounded(interval.getLowerBound(), interval.getUpperBound(), 0, decimals));
    }

    /** The number of responses with this score or a higher one. */
    public long atLeast(BigDecimal score) {
        long sum = 0;
        for (int i = people.length - 1; i >= 0 && values.get(i).compareTo(score) >= 0; i--) {
            sum += people[i];
        }
        return sum;
    }

    /**
     * The percentage of scored responses with this score or a higher one, rounded half up once. Empty if there are no
     * scores.
     */
    public Optional<BigDecimal> percentAtLeast(BigDecimal score, int decimals) {
        long n = scorable();
        return n == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(atLeast(score))
                        .movePointRight(2)
                        .divide(BigDecimal.valueOf(n), decimals, HALF_UP));
    }

    /** Returns the 95% Wilson interval of the percentage at or above a score. Empty if there are no scores. */
    public Optional<Interval> percentInterval(BigDecimal score, int decimals) {
        if (scorable() == 0) {
            return Optional.empty();
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                Math.toIntExact(scorable()), Math.toIntExact(atLeast(score)), ERROR_RATE);
        return Optional.of(rounded(interval.getLowerBound(), interval.getUpperBound(), 2, decimals));
    }

    /** n × Σx² − (Σx)², exact. */
    private BigDecimal spread(long n) {
        BigDecimal sum = sum();
        return sumOfSquares().multiply(BigDecimal.valueOf(n)).subtract(sum.multiply(sum));
    }

    private static Interval rounded(double low, double high, int places, int decimals) {
        return new Interval(
                new BigDecimal(low).movePointRight(places).setScale(decimals, HALF_UP),
                new BigDecimal(high).movePointRight(places).setScale(decimals, HALF_UP));
    }

    /**
     * Adds the counts of another.
     *
     * @throws IllegalArgumentException if the other counts another score, instrument or edition
     */
    public ScoreCounts plus(ScoreCounts other) {
        if (!instrument.equals(other.instrument) || !score.equals(other.score)) {
            throw new IllegalArgumentException("other: counts another score");
        }
        long without = Math.addExact(notScorable, other.notScorable);
        if (values == other.values) {
            long[] sum = people.clone();
            for (int i = 0; i < sum.length; i++) {
                sum[i] = Math.addExact(sum[i], other.people[i]);
            }
            return new ScoreCounts(instrument, score, without, values, sum);
        }
        SortedMap<BigDecimal, Long> sum = new TreeMap<>(counts());
        other.counts().forEach((value, count) -> sum.merge(value, count, Math::addExact));
        return new ScoreCounts(instrument, score, without, sum);
    }

    /** Equal if the counts are the same for the same score and edition. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoreCounts that
                && instrument.equals(that.instrument)
                && score.equals(that.score)
                && notScorable == that.notScorable
                && counts().equals(that.counts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(instrument, score, notScorable, scorable(), sum().stripTrailingZeros());
    }

    /** Shows no figures, because small counts are personal. */
    @Override
    public String toString() {
        return "ScoreCounts[" + instrument + ", " + score + "]";
    }
}
