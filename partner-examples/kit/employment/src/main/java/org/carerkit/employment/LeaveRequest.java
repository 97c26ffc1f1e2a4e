package org.carerkit.employment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The days somebody asks for; they need not be in a row.
 *
 * @param days at least one and at most 366, in order of date, each date once
 */
public record LeaveRequest(List<LeaveDay> days) {

    /** Puts the days in order. */
    public LeaveRequest {
        days = days.stream().sorted(Comparator.comparing(LeaveDay::date)).toList();
        if (days.isEmpty() || days.size() > 366) {
            throw new IllegalArgumentException("days: at least one and at most 366");
        }
        if (days.stream().map(LeaveDay::date).distinct().count() != days.size()) {
            throw new IllegalArgumentException("days: a date is there twice");
        }
    }

    /** A request for these days. */
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

    /** How many days or part days. */
    public int daysOrPartDays() {
        return days.size();
    }

    /** How long it is in days: two halves are one. */
    public BigDecimal length() {
        return sum(LeaveDay::part);
    }

    /** How long it is in hours. */
    public BigDecimal hours() {
        return sum(LeaveDay::hours);
    }

    private BigDecimal sum(Function<LeaveDay, BigDecimal> part) {
        return days.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
