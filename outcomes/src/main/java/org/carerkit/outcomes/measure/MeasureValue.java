package org.carerkit.outcomes.measure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** What was measured once, exactly, before anything is hidden. None of them prints its numbers: small counts are personal. */
public sealed interface MeasureValue {

    /**
     * So many.
     *
     * @param number the count, 0 or more
     */
    record Count(long number) implements MeasureValue {

        /** Checks the count. */
        public Count {
            if (number < 0) {
                throw new IllegalArgumentException("number: 0 or more");
            }
        }

        @Override
        public String toString() {
            return "Count[…]";
        }
    }

    /**
     * So many out of so many.
     *
     * @param numerator those who have it
     * @param denominator all of them
     */
    record Share(long numerator, long denominator) implements MeasureValue {

        /** Checks that the part is within the whole. */
        public Share {
            if (numerator < 0 || numerator > denominator) {
                throw new IllegalArgumentException("numerator: 0 to the denominator");
            }
        }

        @Override
        public String toString() {
            return "Share[…]";
        }
    }

    /**
     * A mean of so many people.
     *
     * @param value the mean, with the decimals that are to be shown
     * @param people how many people stand behind it
     */
    record Mean(BigDecimal value, long people) implements MeasureValue {

        /** Checks the people. */
        public Mean {
            requireNonNull(value, "value");
            if (people < 0) {
                throw new IllegalArgumentException("people: 0 or more");
            }
        }

        @Override
        public String toString() {
            return "Mean[…]";
        }
    }
}
