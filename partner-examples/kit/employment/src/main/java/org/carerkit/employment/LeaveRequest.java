package org.carerkit.employment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The days that an employee asks for. They need not be consecutive.
 *
 * @param days 1 to 366 days, in order of date, each date once
 */
public record LeaveRequest(List<LeaveDay> days) {

    /** Sorts the days. */
    public LeaveRequest {
        days = days.stream().sorted(Comparator.comparing(LeaveDay::date)).toList();
        if (days.isEmpty() || days.size() > 366) {
            throw new IllegalArgumentException("days: must have 1 to 366");
        }
        if (days.stream().map(LeaveDay::date).distinct().count() != days.size()) {
            throw new IllegalArgumentException("days: a date occurs twice");
        }
    }

    /** Creates a request for these days. */
    public static LeaveRequest of(LeaveDay... days) {
        return new LeaveRequest(List.of(days));
    }

    /** The earliest day. */
    public LocalDate first() {
        return days.get(0).date();
    }

    /** The latest day. */
    public LocalDate last() {
        return days.get(days.size() - 1).date();
    }

    /** The number of days and part days. */
    public int daysOrPartDays() {
        return days.size();
    }

    /** The length in days. Two halves count as one. */
    public BigDecimal length() {
        return sum(LeaveDay::part);
    }

    /** The length in hours. */
    public BigDecimal hours() {
        return sum(LeaveDay::hours);
    }

    private BigDecimal sum(Function<LeaveDay, BigDecimal> part) {
        return days.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
