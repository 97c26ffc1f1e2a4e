package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Dates as councils write them: {@code 2026-03-31} or {@code 31/03/2026}. Nothing else, least of all month first. */
final class Dates {

    private static final int LENGTH = 10;

    private Dates() {}

    /** The date; null when the text is none. */
    static @Nullable LocalDate read(String text) {
        if (text.length() != LENGTH) {
            return null;
        }
        if (text.charAt(4) == '-' && text.charAt(7) == '-') {
            return date(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        }
        if (text.charAt(2) == '/' && text.charAt(5) == '/') {
            return date(digits(text, 6, 10), digits(text, 3, 5), digits(text, 0, 2));
        }
        return null;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /** A number; -1 when a character is no digit. */
    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
