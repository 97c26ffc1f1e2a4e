package org.carerkit.outcomes.change;

import java.math.BigDecimal;

/**
 * The boundary above which one person's change is larger than the questionnaire's own error. The numbers are never the
 * library's opinion: each has a source, and the report shows it.
 */
public sealed interface ReliableChange {

    /** The source of the numbers. */
    String source();

    /** True if a change of this size, in either direction, is reliable. The comparison is exact. */
    boolean isReliable(BigDecimal change);

    /** The numbers, as the report shows them. */
    String text();

    /**
     * The reliable change index of Jacobson and Truax: a change is reliable if {@code |change| ÷ S > 1.96}, where
     * {@code S = √2 × sd × √(1 − reliability)}. Exactly 1.96 is not reliable.
     *
     * <p>Defined by Jacobson and Truax (1991), Journal of Consulting and Clinical Psychology 59:12.
     *
     * @param sd the standard deviation at baseline, above 0
     * @param reliability the reliability of the score, from 0 to below 1
     * @param source the source of both numbers
     */
    record SdAndReliability(BigDecimal sd, BigDecimal reliability, String source) implements ReliableChange {

        /**
         * Checks the numbers.
         *
         * @throws IllegalArgumentException if one is out of bounds, or the source is blank
         */
        public SdAndReliability {
            if (sd.signum() <= 0) {
                throw new IllegalArgumentException("sd: must be above 0");
            }
            if (reliability.signum() < 0 || reliability.compareTo(BigDecimal.ONE) >= 0) {
                throw new IllegalArgumentException("reliability: must be from 0 to below 1");
            }
            Boundary.named(source);
        }

        @Override
        public boolean isReliable(BigDecimal change) {
            return Boundary.exceeds(change, sd.multiply(sd).multiply(BigDecimal.ONE.subtract(reliability)));
        }

        /** The size that a change must exceed, {@code 1.96 × S}, rounded half up. */
        public BigDecimal threshold(int decimals) {
            return Boundary.threshold(sd.multiply(sd).multiply(BigDecimal.ONE.subtract(reliability)), decimals);
        }

        @Override
        public String text() {
            return "more than " + threshold(2).toPlainString() + " (1.96 × √2 × SEM; SD " + sd.toPlainString()
                    + ", reliability " + reliability.toPlainString() + ")";
        }
    }

    /**
     * The reliable change index from a published standard error of measurement: {@code S = √2 × SEM}. The smallest
     * detectable change published as {@code 2.77 × SEM} is the same boundary.
     *
     * @param sem the standard error of measurement, above 0
     * @param source the source of the number
     */
    record StandardError(BigDecimal sem, String source) implements ReliableChange {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is not above 0, or the source is blank
         */
        public StandardError {
            if (sem.signum() <= 0) {
                throw new IllegalArgumentException("sem: must be above 0");
            }
            Boundary.named(source);
        }

        @Override
        public boolean isReliable(BigDecimal change) {
            return Boundary.exceeds(change, sem.multiply(sem));
        }

        /** The size that a change must exceed, rounded half up. */
        public BigDecimal threshold(int decimals) {
            return Boundary.threshold(sem.multiply(sem), decimals);
        }

        @Override
        public String text() {
            return "more than " + threshold(2).toPlainString() + " (1.96 × √2 × SEM; SEM " + sem.toPlainString() + ")";
        }
    }

    /**
     * A number of points that a publisher calls reliable: 6 for PHQ-9, 4 for GAD-7.
     *
     * @param points the smallest reliable change, inclusive, above 0
     * @param source the publisher
     */
    record PublishedPoints(BigDecimal points, String source) implements ReliableChange {

        /**
         * Checks the number.
         *
         * @throws IllegalArgumentException if it is not above 0, or the source is blank
         */
        public PublishedPoints {
            if (points.signum() <= 0) {
                throw new IllegalArgumentException("points: must be above 0");
            }
            Boundary.named(source);
        }

        @Override
        public boolean isReliable(BigDecimal change) {
            return change.abs().compareTo(points) >= 0;
        }

        @Override
        public String text() {
            return points.toPlainString() + " or more";
        }
    }
}
