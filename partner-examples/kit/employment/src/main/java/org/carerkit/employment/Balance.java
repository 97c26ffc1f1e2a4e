package org.carerkit.employment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much of the week is used in the rolling twelve months. It is one week for each employee, however many people they
 * care for.
 *
 * @param from the first day of the twelve months
 * @param to the day after their last
 * @param week the week of leave
 * @param taken hours taken in that time, without the request
 * @param requested hours of the request in that time
 * @param provision where the period stands
 */
public record Balance(
        LocalDate from, LocalDate to, WeekOfLeave week, BigDecimal taken, BigDecimal requested, String provision) {

    /** How things stand on a day, when nothing is asked for. */
    public static Balance on(LocalDate day, WorkingPattern pattern, List<LeaveDay> taken, LeaveRules rules) {
        return ending(day, pattern.week(rules), taken, List.of(), rules);
    }

    /**
     * How things stand with a request.
     *
     * @param taken leave taken before or already agreed; what lies outside the twelve months does not count
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

    /** Hours left before the request, rounded half up to two places. */
    public BigDecimal left() {
        return week.less(taken);
    }

    /** Hours left after the request, rounded half up to two places; never below zero. */
    public BigDecimal leftAfter() {
        return week.less(used());
    }

    /** Whether all of it lies within the week of the Act. What lies beyond, the employer may still agree to. */
    public boolean withinTheWeek() {
        return week.holds(used());
    }
}
