package org.carerkit.outcomes.disclosure;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/** A figure as it may be shown: a value, or the plain statement why there is none. Never zero or blank in its place. */
public sealed interface PublishedFigure {

    /** What stands in the table: the number, or words that a screen reader reads out. */
    String text();

    /**
     * A figure that may be shown.
     *
     * @param number the number, rounded as it is to be shown
     */
    record Value(BigDecimal number) implements PublishedFigure {

        /** Checks that it is there. */
        public Value {
            requireNonNull(number, "number");
        }

        /** A whole number. */
        public Value(long number) {
            this(BigDecimal.valueOf(number));
        }

        @Override
        public String text() {
            return number.toPlainString();
        }
    }

    /** There is a figure, and it is withheld because too few people stand behind it. */
    record Suppressed() implements PublishedFigure {

        @Override
        public String text() {
            return "suppressed";
        }
    }

    /** Nobody asked for the figure. */
    record NotCollected() implements PublishedFigure {

        @Override
        public String text() {
            return "not collected";
        }
    }
}
