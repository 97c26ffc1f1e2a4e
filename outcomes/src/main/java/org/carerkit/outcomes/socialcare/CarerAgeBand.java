package org.carerkit.outcomes.socialcare;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The age bands of carers in SALT table LTS003, in completed years on the last day of the period.
 *
 * <p>Ages follow the calendar. The published code divides days by 365.25, which makes some people a year younger on and
 * after their birthday; we depart from that. Someone born on 29 February has their birthday on 1 March in other years.
 */
public enum CarerAgeBand {
    /** Under 18. */
    UNDER_18("under 18", 0),
    /** 18 to 25. */
    FROM_18_TO_25("18-25", 18),
    /** 26 to 64. */
    FROM_26_TO_64("26-64", 26),
    /** 65 to 84. */
    FROM_65_TO_84("65-84", 65),
    /** 85 and over. */
    FROM_85("85+", 85),
    /** No date of birth, or one after the period. */
    UNKNOWN("unknown", Integer.MAX_VALUE);

    private final String label;
    private final int from;

    CarerAgeBand(String label, int from) {
        this.label = label;
        this.from = from;
    }

    /** The band as written: {@code 18-25}. */
    public String label() {
        return label;
    }

    /**
     * The band for a date of birth.
     *
     * @param birth the date of birth; null if unknown
     * @param day the day for which to calculate the age
     */
    public static CarerAgeBand of(@Nullable LocalDate birth, LocalDate day) {
        if (birth == null || birth.isAfter(day)) {
            return UNKNOWN;
        }
        int age = Period.between(birth, day).getYears();
        CarerAgeBand band = UNDER_18;
        for (CarerAgeBand candidate : values()) {
            band = age >= candidate.from ? candidate : band;
        }
        return band;
    }
}
