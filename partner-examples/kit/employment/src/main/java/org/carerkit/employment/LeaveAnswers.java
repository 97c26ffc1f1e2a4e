package org.carerkit.employment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers about a request for leave, each with its provision, for a page or a terminal. */
public final class LeaveAnswers {

    /**
     * One answer.
     *
     * @param question the question
     * @param answer the answer
     * @param provision the provision that the answer rests on
     */
    public record Row(String question, String answer, String provision) {}

    private LeaveAnswers() {}

    /** The size of the week of leave, and how much is left, without a request. */
    public static List<Row> entitlement(
            WorkingPattern pattern, List<LeaveDay> taken, LocalDate day, LeaveRules rules, String unit) {
        Balance balance = Balance.on(day, pattern, taken, rules);
        List<Row> rows = new ArrayList<>(List.of(week(balance.week(), unit), period(balance)));
        rows.add(new Row("Left in the week of leave", amount(balance.left(), unit), balance.provision()));
        rows.add(evidence(rules));
        return rows;
    }

    /**
     * All answers about a request.
     *
     * @param given the day on which the employee asked, or null if not yet known
     */
    public static List<Row> request(
            LeaveRequest request,
            WorkingPattern pattern,
            List<LeaveDay> taken,
            @Nullable LocalDate given,
            LeaveRules rules,
            String unit) {
        Balance balance = Balance.of(request, pattern, taken, rules);
        List<Row> rows = new ArrayList<>(List.of(week(balance.week(), unit), period(balance)));
        rows.add(new Row("Left before this request", amount(balance.left(), unit), balance.provision()));
        rows.add(new Row("This request", amount(request.hours(), unit), balance.provision()));
        rows.add(new Row("Left after this request", amount(balance.leftAfter(), unit), balance.provision()));
        rows.add(new Row(
                "Within the week of leave",
                balance.withinTheWeek() ? "yes" : "no: you decide whether to agree to the rest",
                balance.provision()));
        notice(request, given, rules, rows);
        rows.add(evidence(rules));
        if (given != null) {
            Postponement postponement = Postponement.of(request, given, rules);
            rows.add(new Row(
                    "If you postpone it, it must begin by",
                    DayText.words(postponement.startBy()) + ", and be as long",
                    postponement.provision()));
            rows.add(new Row(
                    "and the employee must have the reason and the new dates in writing by",
                    DayText.words(postponement.writtenBy()) + ", after you have talked",
                    postponement.provision()));
        }
        return rows;
    }

    private static void notice(LeaveRequest request, @Nullable LocalDate given, LeaveRules rules, List<Row> rows) {
        Notice notice = Notice.of(request, rules);
        rows.add(new Row(
                "Notice under the regulations, which count days and part days",
                words(notice.statute()),
                notice.statute().provision()));
        rows.add(new Row(
                "Notice under the guidance, which doubles the length",
                words(notice.guidance()),
                notice.guidance().provision()));
        if (given != null) {
            rows.add(new Row(
                    "Notice given",
                    days(Notice.daysAhead(given, request)) + " ahead",
                    rules.provision("notice-given")));
        }
        rows.add(new Row("Shorter notice", "you may accept it", notice.waiver()));
    }

    private static Row week(WeekOfLeave week, String unit) {
        String days = week.days() == 0 || unit.equals("days") ? "" : ", " + week.days() + " working days";
        return new Row("A week of leave", amount(week.hours(), unit) + days, week.provision());
    }

    private static Row period(Balance balance) {
        return new Row(
                "The twelve months that count",
                DayText.words(balance.from()) + " to "
                        + DayText.words(balance.to().minusDays(1)),
                balance.provision());
    }

    private static Row evidence(LeaveRules rules) {
        return new Row("Proof", "you must not ask for it", rules.evidenceProvision());
    }

    private static String words(Notice.Reading reading) {
        return days(reading.days()) + ": before " + DayText.words(reading.relevantDate());
    }

    private static String days(long days) {
        return days + (days == 1 ? " day" : " days");
    }

    private static String amount(BigDecimal number, String unit) {
        return number.stripTrailingZeros().toPlainString() + " " + unit;
    }
}
