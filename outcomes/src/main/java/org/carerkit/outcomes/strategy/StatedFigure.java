package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * A figure stated in a strategy, or several stated together.
 *
 * @param id the key within the strategy
 * @param numbers the numbers, as written
 * @param unit the unit: "people", "per cent"
 * @param about the meaning of the figure, in our own words
 * @param text the numbers as printed in the document, with a few words to find the place; {@code " … "} replaces words
 *     left out
 * @param place the place in the document
 */
public record StatedFigure(String id, List<BigDecimal> numbers, String unit, String about, String text, String place) {

    /** Replaces words left out of {@link #text()}. */
    public static final String GAP = " … ";

    /** Copies the numbers. */
    public StatedFigure {
        requireNonNull(id, "id");
        numbers = List.copyOf(numbers);
        requireNonNull(unit, "unit");
        requireNonNull(about, "about");
        requireNonNull(text, "text");
        requireNonNull(place, "place");
    }

    /** The first number, which is usually the only one. */
    public BigDecimal number() {
        return numbers.get(0);
    }

    /** The pieces of {@link #text()} in order. The document contains each one word for word. */
    public List<String> pieces() {
        return pieces(text);
    }

    static List<String> pieces(String text) {
        return List.of(text.split(GAP, -1));
    }

    /** True if a text contains the number, with or without commas between the thousands. */
    static boolean stands(BigDecimal number, String text) {
        return text.contains(number.toPlainString()) || text.contains(withCommas(number));
    }

    private static String withCommas(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
