package org.carerkit.outcomes.plan;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A quarter of three months, the same in the calendar year and the financial year.
 *
 * @param year the calendar year
 * @param number 1 for January to March, to 4 for October to December
 */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is not 1 to 4
     */
    public Quarter {
        if (number < 1 || number > 4) {
            throw new IllegalArgumentException("number: must be between 1 and 4");
        }
    }

    /** The quarter that contains a day. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** The first day. */
    public LocalDate from() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** The day after the last day. */
    public LocalDate to() {
        return from().plusMonths(MONTHS);
    }

    /** The quarter this many quarters later, or earlier if the number is negative. */
    public Quarter plus(int quarters) {
        return of(from().plusMonths((long) MONTHS * quarters));
    }

    /** True if the quarter contains a day. */
    public boolean contains(LocalDate day) {
        return of(day).equals(this);
    }

    /** The months and year: {@code July to September 2026}. */
    @Override
    public String toString() {
        return month(from()) + " to " + month(to().minusDays(1)) + " " + year;
    }

    private static String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
