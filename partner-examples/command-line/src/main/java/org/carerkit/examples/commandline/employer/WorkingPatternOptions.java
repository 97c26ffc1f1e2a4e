package org.carerkit.examples.commandline.employer;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carerkit.employment.DayText;
import org.carerkit.employment.WorkingPattern;
import org.carerkit.examples.commandline.terminal.UnusableInputException;
import picocli.CommandLine.Option;

/** The options that say how an employee works: {@code --week}, {@code --total} or {@code --first-week}. */
final class WorkingPatternOptions {

    @Option(
            names = "--week",
            paramLabel = "DAYS",
            description = "The same week each week: mon,tue,wed in days, or mon=7.5,tue=4 in hours.")
    private Optional<String> week = Optional.empty();

    @Option(
            names = "--total",
            paramLabel = "HOURS",
            description = "Hours that vary: all of them in the last twelve months, or since the start of the job.")
    private Optional<String> total = Optional.empty();

    @Option(names = "--weeks", paramLabel = "N", description = "With --total: weeks employed; 52 by default.")
    private Optional<Integer> weeks = Optional.empty();

    @Option(
            names = "--first-week",
            paramLabel = "HOURS",
            description = "Less than a week's service: the hours expected this week.")
    private Optional<String> firstWeek = Optional.empty();

    /** Returns true if any of the options was given. */
    boolean areGiven() {
        return week.isPresent() || total.isPresent() || firstWeek.isPresent();
    }

    /** Returns the unit in which leave is counted: {@code days} or {@code hours}. */
    String unit() {
        return week.isPresent() && !week.get().contains("=") ? "days" : "hours";
    }

    /**
     * Returns the working pattern.
     *
     * @throws UnusableInputException unless exactly one option was given and its hours are possible
     */
    WorkingPattern pattern() {
        if (Stream.of(week, total, firstWeek).filter(Optional::isPresent).count() != 1) {
            throw new UnusableInputException(
                    "say how the employee works, with one of --week, --total or --first-week.");
        }
        if (weeks.isPresent() && total.isEmpty()) {
            throw new UnusableInputException("--weeks goes with --total.");
        }
        try {
            if (total.isPresent()) {
                return new WorkingPattern.VariableHours(DayText.number(total.get()), weeks.orElse(52));
            }
            return firstWeek.isPresent()
                    ? new WorkingPattern.FirstWeek(DayText.number(firstWeek.get()))
                    : fixed(week.orElseThrow());
        } catch (IllegalArgumentException e) {
            throw new UnusableInputException(
                    "a week has hours that somebody can work, above 0: mon,tue,wed or mon=7.5,tue=4.");
        }
    }

    private static WorkingPattern fixed(String text) {
        Map<DayOfWeek, BigDecimal> hours = new EnumMap<>(DayOfWeek.class);
        boolean inHours = text.contains("=");
        for (String part : text.toUpperCase(Locale.ROOT).split(",", -1)) {
            String[] sides = part.split("=", -1);
            DayOfWeek day = Arrays.stream(DayOfWeek.values())
                    .filter(each -> each.name().equals(sides[0])
                            || each.name().substring(0, 3).equals(sides[0]))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new);
            BigDecimal worked = sides.length == 1 ? BigDecimal.ONE : DayText.number(sides[1]);
            if (sides.length > 2 || inHours == (sides.length == 1) || hours.put(day, worked) != null) {
                throw new IllegalArgumentException();
            }
        }
        return new WorkingPattern.FixedWeek(hours);
    }
}
