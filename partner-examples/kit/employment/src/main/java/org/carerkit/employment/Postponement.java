package org.carerkit.employment;

import java.time.LocalDate;
import java.util.List;

/**
 * Leave can be put off, and only that: for the same length, within a month, after talking with the employee, in writing
 * with the reason and the new dates. Whether the work would be unduly disrupted is for the employer to judge.
 *
 * @param request what was asked for
 * @param startBy the last day on which the leave can begin instead
 * @param writtenBy the last day for the letter; before the day it was asked on where that leaves no time
 * @param provision where it stands
 */
public record Postponement(LeaveRequest request, LocalDate startBy, LocalDate writtenBy, String provision) {

    /** The dates for a request that was made on a day. */
    public static Postponement of(LeaveRequest request, LocalDate given, LeaveRules rules) {
        LocalDate week = given.plusDays(rules.whole("postpone-notice-days"));
        LocalDate before = request.first().minusDays(1);
        return new Postponement(
                request,
                request.first().plusMonths(rules.whole("postpone-months")),
                week.isBefore(before) ? week : before,
                rules.provision("postpone-months"));
    }

    /**
     * Something that a proposal has to keep to.
     *
     * @param what in words
     * @param kept whether it does
     */
    public record Point(String what, boolean kept) {}

    /**
     * Holds a proposal against the rule.
     *
     * @param instead the days proposed
     * @param written when the employee has it in writing
     */
    public List<Point> points(LeaveRequest instead, LocalDate written) {
        return List.of(
                new Point(
                        "The leave is as long as the leave that was asked for.",
                        instead.hours().compareTo(request.hours()) == 0
                                && instead.length().compareTo(request.length()) == 0),
                new Point(
                        "It begins within a month of the earliest day asked for.",
                        !instead.first().isAfter(startBy)),
                new Point(
                        "The employee has the reason and the new dates in writing in time.",
                        !written.isAfter(writtenBy)));
    }
}
