package org.carerkit.outcomes.change;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** An exact count, sum and sum of squares. The order of the values makes no difference. */
final class Moments {

    private static final MathContext PRECISION = MathContext.DECIMAL128;

    private long count;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;

    void add(BigDecimal value) {
        count++;
        sum = sum.add(value);
        squares = squares.add(value.multiply(value));
    }

    void add(Moments other) {
        count += other.count;
        sum = sum.add(other.sum);
        squares = squares.add(other.squares);
    }

    long count() {
        return count;
    }

    /** The mean to 34 digits. There must be at least one value. */
    BigDecimal mean() {
        return sum.divide(BigDecimal.valueOf(count), PRECISION);
    }

    /** The mean, rounded once. */
    BigDecimal mean(int decimals) {
        return sum.divide(BigDecimal.valueOf(count), decimals, RoundingMode.HALF_UP);
    }

    /** The sample variance. Empty if there are fewer than two values or all are equal. */
    Optional<BigDecimal> variance() {
        BigDecimal n = BigDecimal.valueOf(count);
        BigDecimal spread = n.multiply(squares).subtract(sum.multiply(sum));
        return count < 2 || spread.signum() == 0
                ? Optional.empty()
                : Optional.of(spread.divide(n.multiply(n.subtract(BigDecimal.ONE)), PRECISION));
    }

    /** The standard deviation. Empty if there is no variance. */
    Optional<BigDecimal> deviation() {
        return variance().map(variance -> variance.sqrt(PRECISION));
    }
}
