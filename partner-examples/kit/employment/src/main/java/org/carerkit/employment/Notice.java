package org.carerkit.employment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long ahead somebody tells their employer, in both readings. It never says that a notice is no good: the employer may
 * waive it.
 *
 * @param statute by the regulations, which count days and part days
 * @param guidance by the government's guidance, which doubles the length of the leave
 * @param waiver where it stands that the employer may waive it
 */
public record Notice(Reading statute, Reading guidance, String waiver) {

    /**
     * One reading.
     *
     * @param days how many days ahead of the first day of leave
     * @param relevantDate the day that lies so many days ahead
     * @param provision where it stands
     */
    public record Reading(int days, LocalDate relevantDate, String provision) {}

    /** The notice for a request. */
    public static Notice of(LeaveRequest request, LeaveRules rules) {
        int times = rules.whole("notice-multiple");
        int least = rules.whole("notice-least-days");
        int counted = times * request.daysOrPartDays();
        int doubled = request.length()
                .multiply(BigDecimal.valueOf(times))
                .setScale(0, RoundingMode.UP)
                .intValueExact();
        String where = rules.provision(counted >= least ? "notice-multiple" : "notice-least-days");
        return new Notice(
                reading(request, Math.max(counted, least), where),
                reading(request, Math.max(doubled, least), rules.provision("notice-guidance")),
                rules.provision("notice-waived"));
    }

    private static Reading reading(LeaveRequest request, int ahead, String provision) {
        return new Reading(ahead, request.first().minusDays(ahead), provision);
    }

    /** How many days lie between a day on which notice is given and the first day of leave. */
    public static long daysAhead(LocalDate given, LeaveRequest request) {
        return ChronoUnit.DAYS.between(given, request.first());
    }
}
