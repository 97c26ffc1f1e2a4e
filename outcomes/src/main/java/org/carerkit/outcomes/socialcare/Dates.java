package org.carerkit.outcomes.socialcare;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates as councils write them: {@code 2026-03-31} or {@code 31/03/2026}. It accepts nothing else, and never
 * month first.
 */
final class Dates {

    private static final int LENGTH = 10;

    private Dates() {}

    /** The date, or null if the text is not a date. */
    static @Nullable LocalDate read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /** The date in a range of bytes, or null if it is not a date. */
    static @Nullable LocalDate read(byte[] text, int from, int to) {
        if (to - from != LENGTH) {
            return null;
        }
        if (text[from + 4] == '-' && text[from + 7] == '-') {
            return date(digits(text, from, from + 4), digits(text, from + 5, from + 7), digits(text, from + 8, to));
        }
        if (text[from + 2] == '/' && text[from + 5] == '/') {
            return date(digits(text, from + 6, to), digits(text, from + 3, from + 5), digits(text, from, from + 2));
        }
        return null;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1) {
            return null;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth() ? LocalDate.of(year, month, day) : null;
    }

    /** The number, or -1 if a character is not a digit. */
    private static int digits(byte[] text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
