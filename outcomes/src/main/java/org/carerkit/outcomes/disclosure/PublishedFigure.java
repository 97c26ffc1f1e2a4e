package org.carerkit.outcomes.disclosure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A figure that may be shown: a value, or the reason why there is none. Zero or blank never replaces a missing value.
 */
public sealed interface PublishedFigure {

    /** The text in the table: the number, or words that a screen reader can read out. */
    String text();

    /**
     * A figure that may be shown.
     *
     * @param number the number, rounded for display
     */
    record Value(BigDecimal number) implements PublishedFigure {

        /** Checks that the number is not null. */
        public Value {
            requireNonNull(number, "number");
        }

        /** Creates a whole number. */
        public Value(long number) {
            this(BigDecimal.valueOf(number));
        }

        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    /** A figure that is withheld because it is about too few people. */
    record Suppressed() implements PublishedFigure {

        @Override
        public String text() {
            return "suppressed";
        }
    }

    /** A figure that was not collected. */
    record NotCollected() implements PublishedFigure {

        @Override
        public String text() {
            return "not collected";
        }
    }
}
