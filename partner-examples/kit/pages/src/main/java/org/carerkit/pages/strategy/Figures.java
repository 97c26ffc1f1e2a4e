package org.carerkit.pages.strategy;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;

/** How figures and dates are written. */
final class Figures {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Figures() {}

    /** A number with commas between the thousands and the decimals that it has. */
    static String words(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A figure as it is shown, or why it is not. */
    static String words(PublishedFigure figure) {
        return figure instanceof Value value ? words(value.number()) : figure.text();
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A time by its first and last day. */
    static String time(LocalDate from, LocalDate to) {
        return date(from) + " to " + date(to.minusDays(1));
    }

    /** A number and its noun: {@code 1 action}, {@code 2 actions}. */
    static String many(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
