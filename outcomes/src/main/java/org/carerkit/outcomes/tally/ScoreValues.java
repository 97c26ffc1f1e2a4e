package org.carerkit.outcomes.tally;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The values of a score in rising order, also as whole numbers of their smallest unit, so that sums over many cells use
 * whole numbers. Immutable. All counts of a tally share one instance.
 */
final class ScoreValues implements Serializable {

    private static final long serialVersionUID = 1L;

    private final BigDecimal[] values;
    private final int scale;
    private final long[] units; // values × 10^scale; empty if one does not fit

    /** Keeps the array itself. Its values must rise and must not be changed. */
    ScoreValues(BigDecimal[] values) {
        this.values = values;
        int most = 0;
        for (BigDecimal value : values) {
            most = Math.max(most, value.scale());
        }
        this.scale = most;
        this.units = units(values, most);
    }

    private static long[] units(BigDecimal[] values, int scale) {
        long[] units = new long[values.length];
        try {
            for (int i = 0; i < units.length; i++) {
                units[i] = values[i].setScale(scale).unscaledValue().longValueExact();
            }
            return units;
        } catch (ArithmeticException e) {
            return new long[0];
        }
    }

    int size() {
        return values.length;
    }

    BigDecimal get(int place) {
        return values[place];
    }

    /** The exact sum of all values or of their squares, each counted once for every person who has it. */
    BigDecimal sum(long[] people, boolean squared) {
        BigDecimal small = units.length == 0 ? null : smallSum(people, squared);
        if (small != null) {
            return small;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < values.length; i++) {
            BigDecimal value = squared ? values[i].multiply(values[i]) : values[i];
            sum = sum.add(value.multiply(BigDecimal.valueOf(people[i])));
        }
        return sum;
    }

    private @Nullable BigDecimal smallSum(long[] people, boolean squared) {
        long sum = 0;
        try {
            for (int i = 0; i < units.length; i++) {
                if (people[i] != 0) {
                    long value = squared ? Math.multiplyExact(units[i], units[i]) : units[i];
                    sum = Math.addExact(sum, Math.multiplyExact(value, people[i]));
                }
            }
        } catch (ArithmeticException e) {
            return null;
        }
        return BigDecimal.valueOf(sum, squared ? 2 * scale : scale);
    }
}
