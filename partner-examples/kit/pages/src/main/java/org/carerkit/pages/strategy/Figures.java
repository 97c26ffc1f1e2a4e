package org.carerkit.pages.strategy;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.carerkit.outcomes.disclosure.PublishedFigure;
import org.carerkit.outcomes.disclosure.PublishedFigure.Value;

/** Formats figures and dates. */
final class Figures {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Figures() {}

    /** A number with commas between the thousands and with its own decimal places. */
    static String words(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.UK));
        format.setMinimumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** A figure as shown, or the reason why it is not shown. */
    static String words(PublishedFigure figure) {
        return figure instanceof Value value ? words(value.number()) : figure.text();
    }

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** A period as its first and last day. */
    static String time(LocalDate from, LocalDate to) {
        return date(from) + " to " + date(to.minusDays(1));
    }

    /** A number and its noun, such as {@code 1 action} or {@code 2 actions}. */
    static String many(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
