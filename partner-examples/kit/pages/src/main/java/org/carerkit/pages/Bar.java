package org.carerkit.pages;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * One bar of a chart.
 *
 * @param label what the bar shows
 * @param percent the length, from 0 to 100
 * @param value the value, in words that do not depend on colour
 * @param fill the fill
 */
public record Bar(String label, BigDecimal percent, String value, Fill fill) {

    /** How a bar is filled. The fills can also be told apart without colour. */
    public enum Fill {
        /** Filled, dark green. */
        SOLID,
        /** Diagonal stripes, brown. */
        STRIPED,
        /** Dots, dark red. */
        DOTTED,
        /** Only the outline. */
        EMPTY
    }

    /**
     * Checks the length.
     *
     * @throws IllegalArgumentException if the length is not from 0 to 100
     */
    public Bar {
        requireNonNull(label, "label");
        requireNonNull(value, "value");
        requireNonNull(fill, "fill");
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("percent: must be between 0 and 100");
        }
    }
}
