package org.carerkit.employment;

import java.time.LocalDate;
import java.util.List;

/**
 * The dates for postponing leave, which is all that an employer may do. The leave must be as long, begin within a month, and
 * be confirmed in writing with the reason and the new dates, after talking with the employee. Whether the work would be
 * unduly disrupted is for the employer to judge.
 *
 * @param request the leave requested
 * @param startBy the last day on which the postponed leave can begin
 * @param writtenBy the last day for the written notice; if there is no time for it, this is before the day of the request
 * @param provision the provision that it rests on
 */
public record Postponement(LeaveRequest request, LocalDate startBy, LocalDate writtenBy, String provision) {

    /** The dates for a request made on a day. */
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
     * A condition that a proposal must meet.
     *
     * @param what the condition in words
     * @param kept whether the proposal meets it
     */
    public record Point(String what, boolean kept) {}

    /**
     * Checks a proposal against the conditions.
     *
     * @param instead the proposed days
     * @param written the day on which the employee has the proposal in writing
     */
    public List<Point> points(LeaveRequest instead, LocalDate written) {
        return List.of(
                new Point(
                        "The leave is as long as the leave requested.",
                        instead.hours().compareTo(request.hours()) == 0
                                && instead.length().compareTo(request.length()) == 0),
                new Point(
                        "It begins within a month of the earliest day requested.",
                        !instead.first().isAfter(startBy)),
                new Point(
                        "The employee has the reason and the new dates in writing in time.",
                        !written.isAfter(writtenBy)));
    }
}
