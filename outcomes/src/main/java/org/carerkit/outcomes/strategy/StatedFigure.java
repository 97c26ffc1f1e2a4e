package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * A figure that a strategy states, or several that it states together.
 *
 * @param id its key within the strategy
 * @param numbers the numbers, as they are written
 * @param unit what they count: "people", "per cent"
 * @param about what they say, in our own words
 * @param text the numbers as they stand in the document, with the few words that tell the place; {@code " … "} leaves words out
 * @param place where it stands
 */
public record StatedFigure(String id, List<BigDecimal> numbers, String unit, String about, String text, String place) {

    /** What stands for words that are left out of {@link #text()}. */
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

    /** The first number: of most figures the only one. */
    public BigDecimal number() {
        return numbers.get(0);
    }

    /** The pieces of {@link #text()} in order, each of which stands in the document as it is. */
    public List<String> pieces() {
        return pieces(text);
    }

    static List<String> pieces(String text) {
        return List.of(text.split(GAP, -1));
    }

    /** True when the number is written in a text, with or without commas between the thousands. */
    static boolean stands(BigDecimal number, String text) {
        return text.contains(number.toPlainString()) || text.contains(withCommas(number));
    }

    private static String withCommas(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }
}
