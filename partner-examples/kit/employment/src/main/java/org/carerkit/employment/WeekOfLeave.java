package org.carerkit.employment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The exact size of one week of Carer's Leave: {@code total ÷ dividedBy} hours.
 *
 * @param total the total hours
 * @param dividedBy the number of weeks over which they are divided
 * @param days the number of working days in the week, or 0 if hours vary
 * @param provision the provision that it rests on
 */
public record WeekOfLeave(BigDecimal total, int dividedBy, int days, String provision) {

    /** Checks the parts. */
    public WeekOfLeave {
        requireNonNull(total, "total");
        requireNonNull(provision, "provision");
        if (total.signum() <= 0 || dividedBy < 1 || days < 0) {
            throw new IllegalArgumentException("total, dividedBy and days: a week of leave has hours");
        }
    }

    /** The hours, rounded half up to two places. */
    public BigDecimal hours() {
        return less(BigDecimal.ZERO);
    }

    /** The hours left after some are used, rounded half up to two places, and never below zero. */
    public BigDecimal less(BigDecimal used) {
        BigDecimal weeks = BigDecimal.valueOf(dividedBy);
        BigDecimal rest = total.subtract(used.multiply(weeks)).max(BigDecimal.ZERO);
        return rest.divide(weeks, 2, RoundingMode.HALF_UP);
    }

    /** Whether that many hours fit into the week, compared exactly. */
    public boolean holds(BigDecimal used) {
        return used.multiply(BigDecimal.valueOf(dividedBy)).compareTo(total) <= 0;
    }
}
