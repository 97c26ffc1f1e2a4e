package org.carerkit.outcomes.measure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * One exact measured value, before anything is hidden. The text form never shows numbers, because small counts are
 * personal.
 */
public sealed interface MeasureValue {

    /**
     * A count.
     *
     * @param number the count, 0 or more
     */
    record Count(long number) implements MeasureValue {

        /** Checks the count. */
        public Count {
            if (number < 0) {
                throw new IllegalArgumentException("number: must not be negative");
            }
        }

        @Override
        public String toString() {
            return "Count[…]";
        }
    }

    /**
     * A count out of another count.
     *
     * @param numerator the number counted
     * @param denominator the total number
     */
    record Share(long numerator, long denominator) implements MeasureValue {

        /** Checks that the part is not larger than the whole. */
        public Share {
            if (numerator < 0 || numerator > denominator) {
                throw new IllegalArgumentException("numerator: must be between 0 and the denominator");
            }
        }

        @Override
        public String toString() {
            return "Share[…]";
        }
    }

    /**
     * A mean over a number of people.
     *
     * @param value the mean, with the decimals to be shown
     * @param people the number of people behind it
     */
    record Mean(BigDecimal value, long people) implements MeasureValue {

        /** Checks that the number of people is not negative. */
        public Mean {
            requireNonNull(value, "value");
            if (people < 0) {
                throw new IllegalArgumentException("people: must not be negative");
            }
        }

        @Override
        public String toString() {
            return "Mean[…]";
        }
    }
}
