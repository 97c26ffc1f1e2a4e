package org.carerkit.pages;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * One bar of a chart.
 *
 * @param label what it is about
 * @param percent how long it is, from 0 to 100
 * @param value what it says, in words that need no colour
 * @param fill how it is filled
 */
public record Bar(String label, BigDecimal percent, String value, Fill fill) {

    /** How a bar is filled: told apart without colour as well. */
    public enum Fill {
        /** Filled, dark green. */
        SOLID,
        /** Slanting stripes, brown. */
        STRIPED,
        /** Dots, dark red. */
        DOTTED,
        /** Nothing but the outline. */
        EMPTY
    }

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if it is not between 0 and 100
     */
    public Bar {
        requireNonNull(label, "label");
        requireNonNull(value, "value");
        requireNonNull(fill, "fill");
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("percent: has to lie between 0 and 100");
        }
    }
}
