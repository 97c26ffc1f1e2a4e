package org.carerkit.employment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far ahead an employee must tell their employer, in both interpretations. It never says that a notice is invalid,
 * because the employer may waive it.
 *
 * @param statute by the regulations, which count days and part days
 * @param guidance by the government's guidance, which doubles the length of the leave
 * @param waiver the provision that lets the employer waive notice
 */
public record Notice(Reading statute, Reading guidance, String waiver) {

    /**
     * One interpretation.
     *
     * @param days the number of days before the first day of leave
     * @param relevantDate the date that is that many days before
     * @param provision the provision that it rests on
     */
    public record Reading(int days, LocalDate relevantDate, String provision) {}

    /** The notice needed for a request. */
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

    /** The number of days between the day on which notice is given and the first day of leave. */
    public static long daysAhead(LocalDate given, LeaveRequest request) {
        return ChronoUnit.DAYS.between(given, request.first());
    }
}
