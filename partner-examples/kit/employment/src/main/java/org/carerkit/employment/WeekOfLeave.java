package org.carerkit.employment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one week of Carer's Leave comes to, exactly: {@code total ÷ dividedBy} hours.
 *
 * @param total hours
 * @param dividedBy by how many weeks they are shared
 * @param days how many working days the week has; 0 where hours vary
 * @param provision where it stands
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

    /** Hours, rounded half up to two places. */
    public BigDecimal hours() {
        return less(BigDecimal.ZERO);
    }

    /** Hours that are left after some, rounded half up to two places; never below zero. */
    public BigDecimal less(BigDecimal used) {
        BigDecimal weeks = BigDecimal.valueOf(dividedBy);
        BigDecimal rest = total.subtract(used.multiply(weeks)).max(BigDecimal.ZERO);
        return rest.divide(weeks, 2, RoundingMode.HALF_UP);
    }

    /** Whether so many hours fit into the week, compared exactly. */
    public boolean holds(BigDecimal used) {
        return used.multiply(BigDecimal.valueOf(dividedBy)).compareTo(total) <= 0;
    }
}
