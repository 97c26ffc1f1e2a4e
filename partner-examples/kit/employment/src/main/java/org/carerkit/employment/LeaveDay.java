package org.carerkit.employment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A day, or part of a day, of Carer's Leave.
 *
 * @param date the day
 * @param part the part of the working day: 1, or at least a half
 * @param hours the number of working hours that this is
 */
public record LeaveDay(LocalDate date, BigDecimal part, BigDecimal hours) {

    /** The smallest part, which is half a day (Carer's Leave Regulations 2024, reg 5). */
    public static final BigDecimal HALF = new BigDecimal("0.5");

    /** Checks the parts. */
    public LeaveDay {
        requireNonNull(date, "date");
        if (part.compareTo(HALF) < 0 || part.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("part: must be from 0.5 to 1");
        }
        if (hours.signum() <= 0 || hours.compareTo(BigDecimal.valueOf(24)) > 0) {
            throw new IllegalArgumentException("hours: must be above 0 and at most 24");
        }
    }

    /**
     * A day of leave from a week with fixed hours.
     *
     * @throws IllegalArgumentException if that day of the week is not a working day
     */
    public static LeaveDay of(LocalDate date, BigDecimal part, WorkingPattern.FixedWeek week) {
        BigDecimal whole = week.hours().get(date.getDayOfWeek());
        if (whole == null) {
            throw new IllegalArgumentException("date: is not a working day in this pattern");
        }
        return new LeaveDay(date, part, whole.multiply(part));
    }
}
