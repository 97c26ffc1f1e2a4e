package org.carerkit.employment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a day of leave as people write it: {@code 7/12/2026}, {@code 2026-12-07 half}, {@code 7/12/2026 half 3 hours}. A
 * space or {@code =} separates the parts. Hours are required if they vary and left out if they do not.
 */
public final class DayText {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK).withResolverStyle(ResolverStyle.STRICT));
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private DayText() {}

    /**
     * Reads a day.
     *
     * @throws IllegalArgumentException with a message that says what to change but never what was written
     */
    public static LeaveDay read(String text, WorkingPattern pattern) {
        BigDecimal part = BigDecimal.ONE;
        BigDecimal hours = BigDecimal.ZERO;
        String[] parts = text.strip().replace('=', ' ').split("\\s+", -1);
        for (int i = 1; i < parts.length; i++) {
            String word = parts[i].toLowerCase(Locale.ROOT);
            if (word.equals("half")) {
                part = LeaveDay.HALF;
            } else if (!word.equals("whole") && !word.equals("h") && !word.equals("hours")) {
                hours = number(word.endsWith("h") ? word.substring(0, word.length() - 1) : word);
            }
        }
        LocalDate date = date(parts[0]);
        if (pattern instanceof WorkingPattern.FixedWeek week && hours.signum() == 0) {
            return LeaveDay.of(date, part, week);
        }
        if (hours.signum() == 0) {
            throw new IllegalArgumentException("where hours vary, each day needs its hours: 7/12/2026 6 hours");
        }
        return new LeaveDay(date, part, hours);
    }

    /**
     * Reads a date: {@code 7/12/2026} or {@code 2026-12-07}.
     *
     * @throws IllegalArgumentException if the text is not a date
     */
    public static LocalDate date(String text) {
        LocalDate date = DATES.stream()
                .map(format -> read(text.strip(), format))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(LocalDate.MIN);
        if (date.getYear() >= 2000 && date.getYear() < 2200) {
            return date;
        }
        throw new IllegalArgumentException("a date is written like 7/12/2026 or 2026-12-07");
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a number of hours.
     *
     * @throws IllegalArgumentException if the text is not a number
     */
    public static BigDecimal number(String text) {
        if (!text.matches("\\d{1,4}(\\.\\d{1,4})?")) {
            throw new IllegalArgumentException("hours are written like 7 or 7.5");
        }
        return new BigDecimal(text);
    }

    /** A date in words, such as 7 December 2026. */
    public static String words(LocalDate date) {
        return WORDS.format(date);
    }
}
