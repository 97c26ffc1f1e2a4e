package org.carerkit.employment;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** How an employee works. A week of Carer's Leave is as long as the employee's own week. */
public sealed interface WorkingPattern {

    /** The week of leave under this pattern. */
    WeekOfLeave week(LeaveRules rules);

    /**
     * The same hours every week.
     *
     * @param hours the hours on each working day, above 0 and at most 24; at least one day
     */
    record FixedWeek(Map<DayOfWeek, BigDecimal> hours) implements WorkingPattern {

        /** Copies the map and checks it. */
        public FixedWeek {
            if (hours.isEmpty()) {
                throw new IllegalArgumentException("hours: must have at least one working day");
            }
            hours.values().forEach(each -> positive(each, BigDecimal.valueOf(24), "hours"));
            hours = Collections.unmodifiableMap(new EnumMap<>(hours));
        }

        /** Creates a week with the same hours on several days. */
        public static FixedWeek of(String hoursADay, DayOfWeek... days) {
            Map<DayOfWeek, BigDecimal> hours = new EnumMap<>(DayOfWeek.class);
            for (DayOfWeek day : days) {
                hours.put(day, new BigDecimal(hoursADay));
            }
            return new FixedWeek(hours);
        }

        @Override
        public WeekOfLeave week(LeaveRules rules) {
            BigDecimal total = hours.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return new WeekOfLeave(total, 1, hours.size(), rules.provision("week-fixed"));
        }
    }

    /**
     * Hours that vary, after at least a week's service. The total is divided by 52 weeks, or by the weeks of service if
     * these are fewer.
     *
     * @param total the hours normally required over the rolling twelve months, or since the start if that is later
     * @param weeksEmployed the weeks of service, at least 1; from 52 on the number makes no difference
     */
    record VariableHours(BigDecimal total, int weeksEmployed) implements WorkingPattern {

        /** Checks both. */
        public VariableHours {
            positive(total, BigDecimal.valueOf(9000), "total");
            if (weeksEmployed < 1) {
                throw new IllegalArgumentException(
                        "weeksEmployed: must be at least 1; before that it is the first week");
            }
        }

        @Override
        public WeekOfLeave week(LeaveRules rules) {
            int most = rules.whole("week-variable");
            return weeksEmployed < most
                    ? new WeekOfLeave(total, weeksEmployed, 0, rules.provision("week-variable-shorter"))
                    : new WeekOfLeave(total, most, 0, rules.provision("week-variable"));
        }
    }

    /**
     * Less than a week's service.
     *
     * @param expected the hours expected in this first week
     */
    record FirstWeek(BigDecimal expected) implements WorkingPattern {

        /** Checks the hours. */
        public FirstWeek {
            positive(expected, BigDecimal.valueOf(168), "expected");
        }

        @Override
        public WeekOfLeave week(LeaveRules rules) {
            return new WeekOfLeave(expected, 1, 0, rules.provision("week-first"));
        }
    }

    private static void positive(BigDecimal number, BigDecimal most, String name) {
        requireNonNull(number, name);
        if (number.signum() <= 0 || number.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + ": must be above 0 and at most " + most);
        }
    }
}
