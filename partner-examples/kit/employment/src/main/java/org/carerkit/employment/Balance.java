package org.carerkit.employment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of the week of leave is used in the rolling twelve months. Each employee has one week, however many people they
 * care for.
 *
 * @param from the first day of the twelve months
 * @param to the day after the last day of the twelve months
 * @param week the week of leave
 * @param taken the hours taken in that time, not counting the request
 * @param requested the hours of the request in that time
 * @param provision the provision that defines the period
 */
public record Balance(
        LocalDate from, LocalDate to, WeekOfLeave week, BigDecimal taken, BigDecimal requested, String provision) {

    /** The balance on a day, without a request. */
    public static Balance on(LocalDate day, WorkingPattern pattern, List<LeaveDay> taken, LeaveRules rules) {
        return ending(day, pattern.week(rules), taken, List.of(), rules);
    }

    /**
     * The balance with a request.
     *
     * @param taken leave already taken or agreed; leave outside the twelve months does not count
     */
    public static Balance of(LeaveRequest request, WorkingPattern pattern, List<LeaveDay> taken, LeaveRules rules) {
        WeekOfLeave week = pattern.week(rules);
        Stream<LocalDate> ends = switch (rules.periodEnd()) {
            case LAST_DAY -> Stream.of(request.last());
            case FIRST_DAY -> Stream.of(request.first());
            case EVERY_DAY -> request.days().stream().map(LeaveDay::date);
        };
        return ends.map(end -> ending(end, week, taken, request.days(), rules))
                .max(Comparator.comparing(Balance::used))
                .orElseThrow();
    }

    private static Balance ending(
            LocalDate last, WeekOfLeave week, List<LeaveDay> taken, List<LeaveDay> requested, LeaveRules rules) {
        LocalDate to = last.plusDays(1);
        LocalDate from = to.minusMonths(rules.whole("period-months"));
        boolean all = rules.periodEnd() == PeriodEnd.FIRST_DAY;
        return new Balance(
                from,
                to,
                week,
                hours(taken, from, to),
                all ? hours(requested, from, LocalDate.MAX) : hours(requested, from, to),
                rules.provision("period-months"));
    }

    private static BigDecimal hours(List<LeaveDay> days, LocalDate from, LocalDate to) {
        return days.stream()
                .filter(day -> !day.date().isBefore(from) && day.date().isBefore(to))
                .map(LeaveDay::hours)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal used() {
        return taken.add(requested);
    }

    /** The hours left before the request, rounded half up to two places. */
    public BigDecimal left() {
        return week.less(taken);
    }

    /** The hours left after the request, rounded half up to two places, and never below zero. */
    public BigDecimal leftAfter() {
        return week.less(used());
    }

    /** Whether all of the request is within the week that the Act gives. The employer may still agree to more. */
    public boolean withinTheWeek() {
        return week.holds(used());
    }
}
