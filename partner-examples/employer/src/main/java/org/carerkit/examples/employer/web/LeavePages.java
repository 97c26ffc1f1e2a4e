package org.carerkit.examples.employer.web;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.carerkit.employment.DayText;
import org.carerkit.employment.FlexibleWorking;
import org.carerkit.employment.LeaveAnswers;
import org.carerkit.employment.LeaveDay;
import org.carerkit.employment.LeaveRequest;
import org.carerkit.employment.LeaveRules;
import org.carerkit.employment.WorkingPattern;
import org.carerkit.employment.WorkingPattern.FirstWeek;
import org.carerkit.employment.WorkingPattern.FixedWeek;
import org.carerkit.employment.WorkingPattern.VariableHours;
import org.carerkit.examples.employer.web.PageRequest.SentForm;

/**
 * The pages on carer's leave and flexible working. Nothing entered here is saved: the forms carry it from page to page.
 */
final class LeavePages {

    private static final String UNIT = "hours";

    private final Supplier<LocalDate> today;

    LeavePages(Supplier<LocalDate> today) {
        this.today = today;
    }

    void addTo(Map<String, Function<PageRequest, Reply>> pages) {
        pages.put("leave", this::leave);
        pages.put("flexible", this::flexible);
    }

    /** Answers a form. Each form names its step, and carries the answers of the earlier steps. */
    private Reply leave(PageRequest request) {
        SentForm form = request.form();
        if (!request.post() || form.text("step").isEmpty()) {
            return Reply.page("leave-kind", "value", "");
        }
        String kind = form.text("kind");
        if (!List.of("fixed", "variable", "first").contains(kind)) {
            return Reply.page("leave-kind", List.of(new Reply.Fault("kind", "Choose one of the three.")), "value", "");
        }
        if (form.text("step").equals("kind")) {
            return week(form, List.of());
        }
        List<Reply.Fault> faults = new ArrayList<>();
        Optional<WorkingPattern> pattern = pattern(form, faults);
        if (pattern.isEmpty()) {
            return week(form, faults);
        }
        if (form.text("step").equals("week")) {
            return days(form, List.of());
        }
        return answer(form, pattern.get());
    }

    private static Optional<WorkingPattern> pattern(SentForm form, List<Reply.Fault> faults) {
        try {
            return switch (form.text("kind")) {
                case "fixed" -> fixed(form, faults);
                case "variable" -> variable(form, faults);
                default -> hours(form, "expected", faults).map(FirstWeek::new);
            };
        } catch (IllegalArgumentException e) {
            faults.add(new Reply.Fault(
                    form.text("kind").equals("fixed")
                            ? "monday"
                            : form.text("kind").equals("first") ? "expected" : "total",
                    "Enter hours that somebody can work in that time, above 0."));
            return Optional.empty();
        }
    }

    private static Optional<WorkingPattern> fixed(SentForm form, List<Reply.Fault> faults) {
        Map<DayOfWeek, BigDecimal> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String field = day.name().toLowerCase(Locale.ROOT);
            if (form.given(field).isPresent() && !form.text(field).matches("0+(\\.0+)?")) {
                hours(form, field, faults).ifPresent(each -> hours.put(day, each));
            }
        }
        if (hours.isEmpty() && faults.isEmpty()) {
            faults.add(new Reply.Fault("monday", "Enter the hours of at least one working day."));
        }
        return faults.isEmpty() ? Optional.of(new FixedWeek(hours)) : Optional.empty();
    }

    private static Optional<WorkingPattern> variable(SentForm form, List<Reply.Fault> faults) {
        Optional<BigDecimal> total = hours(form, "total", faults);
        String weeks = form.text("weeks");
        if (!weeks.matches("[1-9]\\d{0,3}")) {
            faults.add(new Reply.Fault("weeks", "Enter the number of weeks, 1 or more."));
        }
        return faults.isEmpty()
                ? total.map(hours -> new VariableHours(hours, Integer.parseInt(weeks)))
                : Optional.empty();
    }

    private static Optional<BigDecimal> hours(SentForm form, String field, List<Reply.Fault> faults) {
        try {
            return Optional.of(DayText.number(form.text(field)));
        } catch (IllegalArgumentException e) {
            faults.add(new Reply.Fault(field, "Enter hours like 7 or 7.5."));
            return Optional.empty();
        }
    }

    private static Reply week(SentForm form, List<Reply.Fault> faults) {
        Reply.FaultTexts texts = new Reply.FaultTexts(faults);
        List<Map<String, String>> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String field = day.name().toLowerCase(Locale.ROOT);
            days.add(Map.of(
                    "field", field,
                    "name", day.getDisplayName(TextStyle.FULL, Locale.UK),
                    "value", form.text(field),
                    "fault", texts.of(field)));
        }
        return Reply.page("leave-week", faults, "form", form, "kind", form.text("kind"), "days", days);
    }

    private static Reply days(SentForm form, List<Reply.Fault> faults) {
        return Reply.page("leave-days", faults, "form", form, "kind", form.text("kind"));
    }

    private Reply answer(SentForm form, WorkingPattern pattern) {
        List<Reply.Fault> faults = new ArrayList<>();
        List<LeaveDay> asked = days(form, "asked", pattern, faults);
        List<LeaveDay> taken = days(form, "taken", pattern, faults);
        Optional<LocalDate> given = date(form, "given", faults);
        if (asked.isEmpty() && faults.isEmpty()) {
            faults.add(new Reply.Fault("asked", "Enter at least one day."));
        }
        Optional<LeaveRules> rules = asked.isEmpty()
                ? Optional.empty()
                : LeaveRules.on(given.orElse(asked.get(0).date()));
        if (rules.isEmpty() && faults.isEmpty()) {
            faults.add(new Reply.Fault("asked", "There was no Carer's Leave before 6 April 2024."));
        }
        if (!faults.isEmpty()) {
            return days(form, faults);
        }
        try {
            List<LeaveAnswers.Row> rows = LeaveAnswers.request(
                    new LeaveRequest(asked), pattern, taken, given.orElse(null), rules.orElseThrow(), UNIT);
            return Reply.page(
                    "leave-answer", "rows", rows, "source", rules.get().source());
        } catch (IllegalArgumentException e) {
            return days(form, List.of(new Reply.Fault("asked", "Enter each day once, at most 366 of them.")));
        }
    }

    private static List<LeaveDay> days(SentForm form, String field, WorkingPattern pattern, List<Reply.Fault> faults) {
        List<LeaveDay> days = new ArrayList<>();
        int number = 0;
        for (String line : form.text(field).lines().toList()) {
            number++;
            try {
                if (!line.isBlank()) {
                    days.add(DayText.read(line, pattern));
                }
            } catch (IllegalArgumentException e) {
                faults.add(new Reply.Fault(field, "Line " + number + ": " + plain(e) + "."));
            }
        }
        return days;
    }

    /** Returns a problem in words for a page, where the leave package's message starts with a parameter's name. */
    private static String plain(IllegalArgumentException problem) {
        String message = String.valueOf(problem.getMessage());
        return message.startsWith("date: ") ? "nobody works on that day of the week in this pattern" : message;
    }

    private static Optional<LocalDate> date(SentForm form, String field, List<Reply.Fault> faults) {
        try {
            return form.given(field).map(DayText::date);
        } catch (IllegalArgumentException e) {
            faults.add(new Reply.Fault(field, "Write the date like 27/3/2027."));
            return Optional.empty();
        }
    }

    private Reply flexible(PageRequest request) {
        SentForm form = request.form();
        if (!request.post()) {
            return Reply.page("flexible", "made", "", "before", "", "rows", List.of());
        }
        List<Reply.Fault> faults = new ArrayList<>();
        Optional<LocalDate> made = date(form, "made", faults);
        if (made.isEmpty() && faults.isEmpty()) {
            faults.add(new Reply.Fault("made", "Enter the day on which the request was made."));
        }
        List<LocalDate> before = new ArrayList<>();
        for (String line :
                form.text("before").lines().filter(each -> !each.isBlank()).toList()) {
            try {
                before.add(DayText.date(line));
            } catch (IllegalArgumentException e) {
                faults.add(new Reply.Fault("before", "Write one date a line, like 27/3/2027."));
            }
        }
        Optional<FlexibleWorking> rules = FlexibleWorking.on(made.orElse(today.get()));
        if (rules.isEmpty() && faults.isEmpty()) {
            faults.add(new Reply.Fault("made", "The rules here are those from 6 April 2024 on."));
        }
        List<LeaveAnswers.Row> rows =
                faults.isEmpty() ? rules.orElseThrow().answers(made.orElseThrow(), before) : List.of();
        return Reply.page(
                "flexible",
                faults.stream().distinct().toList(),
                "made",
                form.text("made"),
                "before",
                form.text("before"),
                "rows",
                rows);
    }
}
