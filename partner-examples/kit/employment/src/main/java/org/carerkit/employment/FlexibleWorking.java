package org.carerkit.employment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Calculates the dates of a request for flexible working, which an employee may make from the first day of employment. */
public final class FlexibleWorking {

    private static final int REASONS = 8;
    private static final List<FlexibleWorking> EDITIONS =
            List.of(new FlexibleWorking(RuleFile.resource("flexible-working-2024.csv", names())));

    private final RuleFile file;

    private FlexibleWorking(RuleFile file) {
        this.file = file;
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of(
                "from-day", "requests", "period-months", "live-requests", "decision-months", "consult", "coming"));
        IntStream.rangeClosed(1, REASONS).forEach(i -> names.add("reason-" + i));
        return names;
    }

    /** The rules in force on a day. Empty before 6 April 2024, when other rules applied that are not included here. */
    public static Optional<FlexibleWorking> on(LocalDate day) {
        return EDITIONS.stream().filter(each -> each.file.inForceOn(day)).findFirst();
    }

    /**
     * The dates that follow from a request.
     *
     * @param decideBy the last day for the decision, including any appeal, unless both agree on a longer time
     * @param decisionProvision the provision for that
     * @param earlier the number of other requests in the last twelve months
     * @param anotherFrom the first day on which the law lets the employee make a further request
     * @param countProvision the provision for that
     */
    public record Dates(
            LocalDate decideBy, String decisionProvision, int earlier, LocalDate anotherFrom, String countProvision) {}

    /**
     * Calculates the dates for a request.
     *
     * @param made the day of the request, on which the two months begin
     * @param before the days of earlier requests to this employer
     */
    public Dates dates(LocalDate made, List<LocalDate> before) {
        int months = file.whole("period-months");
        int requests = file.whole("requests");
        List<LocalDate> counting = before.stream()
                .filter(each -> each.isBefore(made) && each.plusMonths(months).isAfter(made))
                .sorted(Comparator.reverseOrder())
                .toList();
        List<LocalDate> latest = new java.util.ArrayList<>(List.of(made));
        latest.addAll(counting);
        LocalDate another =
                latest.size() < requests ? made : latest.get(requests - 1).plusMonths(months);
        return new Dates(
                made.plusMonths(file.whole("decision-months")).minusDays(1),
                file.entry("decision-months").provision(),
                counting.size(),
                another,
                file.entry("requests").provision());
    }

    /** The dates, each with its provision, for a page or a terminal. */
    public List<LeaveAnswers.Row> answers(LocalDate made, List<LocalDate> before) {
        Dates dates = dates(made, before);
        return List.of(
                new LeaveAnswers.Row(
                        "Decide, including any appeal, by",
                        DayText.words(dates.decideBy()) + ", unless you both agree to longer",
                        dates.decisionProvision()),
                new LeaveAnswers.Row(
                        "Before you say no",
                        "talk to the employee",
                        file.entry("consult").provision()),
                new LeaveAnswers.Row(
                        "Reasons that the Act allows",
                        String.join("; ", reasons()),
                        file.entry("reason-1").provision()),
                new LeaveAnswers.Row(
                        "Requests in the twelve months before this one",
                        Integer.toString(dates.earlier()),
                        dates.countProvision()),
                new LeaveAnswers.Row(
                        "A further request can be made from",
                        DayText.words(dates.anotherFrom()) + ", once this one is settled",
                        file.entry("live-requests").provision()),
                new LeaveAnswers.Row(
                        "Expected but not in force",
                        expected(),
                        file.entry("coming").provision()));
    }

    /** The eight reasons in the Act, in our own words. */
    public List<String> reasons() {
        return IntStream.rangeClosed(1, REASONS)
                .mapToObj(i -> file.entry("reason-" + i).value())
                .toList();
    }

    /** What is known of a coming change. It is not applied. */
    public String expected() {
        return file.header("expected");
    }
}
