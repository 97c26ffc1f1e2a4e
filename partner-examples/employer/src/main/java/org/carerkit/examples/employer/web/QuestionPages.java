package org.carerkit.examples.employer.web;

import static org.carerkit.examples.employer.web.StartPages.orEmpty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.person.Answer;
import org.carerkit.employment.DayText;
import org.carerkit.examples.employer.check.SelfCheck;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Criterion.Guidance;
import org.carerkit.outcomes.framework.Duty;
import org.carerkit.outcomes.framework.Framework.Section;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Evidence;

/**
 * The pages of the questions: one question per page, and then the evidence, the first step, or why it does not apply.
 */
final class QuestionPages {

    private static final Guidance NONE = new Guidance("", List.of(), "");

    private final SelfCheck check;

    QuestionPages(SelfCheck check) {
        this.check = check;
    }

    void addTo(Map<String, Function<PageRequest, Reply>> pages) {
        pages.put(
                "question",
                request -> check.framework()
                        .criterion(request.part(1))
                        .map(criterion -> switch (request.part(2)) {
                            case "" -> question(request, criterion);
                            case "shown" -> shown(request, criterion);
                            case "step" -> step(request, criterion);
                            case "reason" -> reason(request, criterion);
                            default -> new Reply.Missing();
                        })
                        .orElse(new Reply.Missing()));
        pages.put(
                "carers",
                request -> check.framework()
                        .section(request.part(1))
                        .map(section -> carers(request, section))
                        .orElse(new Reply.Missing()));
    }

    private Reply question(PageRequest request, Criterion criterion) {
        Optional<CriterionResult> before = check.answer(criterion).map(CriterionAnswer::result);
        if (!request.post()) {
            return page(
                    "question",
                    List.of(),
                    criterion,
                    "value",
                    before.map(QuestionPages::name).orElse(""));
        }
        Optional<CriterionResult> result = Arrays.stream(CriterionResult.values())
                .filter(each -> name(each).equals(request.form().text("result")))
                .findFirst();
        if (result.isEmpty()) {
            return later(request)
                    ? new Reply.Next("saved")
                    : page(
                            "question",
                            List.of(new Reply.Fault("result", "Choose the answer that is nearest.")),
                            criterion,
                            "value",
                            "");
        }
        String then = switch (result.get()) {
            case MET, PARTLY_MET -> "question/" + criterion.id() + "/shown";
            case NOT_MET -> "question/" + criterion.id() + "/step";
            case NOT_APPLICABLE -> "question/" + criterion.id() + "/reason";
            case NOT_ASSESSED -> after(criterion);
        };
        // "does not apply" is saved with its reason, on the next page
        if (result.get() != CriterionResult.NOT_APPLICABLE) {
            check.result(criterion, result.get());
        }
        return new Reply.Next(later(request) && result.get() != CriterionResult.NOT_APPLICABLE ? "saved" : then);
    }

    private static String name(CriterionResult result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean later(PageRequest request) {
        return request.form().text("then").equals("later");
    }

    private Reply then(PageRequest request, Criterion criterion) {
        return new Reply.Next(later(request) ? "saved" : after(criterion));
    }

    /**
     * Returns the next unanswered question of the area. After the last one it returns the page on what carers say, or
     * the list of tasks if an earlier question is open.
     */
    private String after(Criterion criterion) {
        List<Criterion> area = check.framework().criteria().stream()
                .filter(each -> each.section().equals(criterion.section()))
                .toList();
        return area.subList(area.indexOf(criterion) + 1, area.size()).stream()
                .filter(each -> !check.isAnswered(each))
                .findFirst()
                .map(each -> "question/" + each.id())
                .orElse(
                        area.stream().allMatch(check::isAnswered)
                                ? "carers/" + criterion.section().id()
                                : "tasks");
    }

    private Reply shown(PageRequest request, Criterion criterion) {
        CriterionAnswer answer =
                check.answer(criterion).orElse(CriterionAnswer.of(criterion.id(), "", CriterionResult.NOT_ASSESSED));
        if (!request.post()) {
            Optional<Evidence> first = answer.evidence().stream().findFirst();
            return page(
                    "shown",
                    List.of(),
                    criterion,
                    "statement",
                    orEmpty(answer.statement()),
                    "evidence",
                    orEmpty(first.map(Evidence::title).orElse("")),
                    "where",
                    orEmpty(first.map(Evidence::where).orElse("")),
                    "expires",
                    first.map(Evidence::expires).map(QuestionPages::date).orElse(""));
        }
        List<Reply.Fault> faults = new ArrayList<>();
        Optional<LocalDate> expires = date(request, "expires", faults);
        Optional<String> title = request.form().given("evidence");
        if (title.isEmpty() && (request.form().given("where").isPresent() || expires.isPresent())) {
            faults.add(new Reply.Fault("evidence", "Say what shows it, or leave all three fields empty."));
        }
        if (faults.isEmpty()) {
            List<Evidence> evidence = new ArrayList<>(answer.evidence());
            evidence.stream().findFirst().ifPresent(evidence::remove);
            title.ifPresent(given -> evidence.add(
                    0, new Evidence(given, request.form().given("where").orElse(null), null, expires.orElse(null))));
            List<Finding> wrong =
                    check.shown(criterion, request.form().given("statement").orElse(null), evidence);
            if (wrong.isEmpty()) {
                return then(request, criterion);
            }
            faults.addAll(Reply.faults(
                    wrong, Map.of("title", "evidence", "where", "where", "expires", "expires"), "statement"));
        }
        return page(
                "shown",
                faults,
                criterion,
                "statement",
                request.form().text("statement"),
                "evidence",
                request.form().text("evidence"),
                "where",
                request.form().text("where"),
                "expires",
                request.form().text("expires"));
    }

    private Reply step(PageRequest request, Criterion criterion) {
        if (!request.post()) {
            Optional<Action> action = check.action(criterion);
            return page(
                    "step",
                    List.of(),
                    criterion,
                    "action",
                    action.map(Action::action)
                            .orElse(criterion.guidance().orElse(NONE).firstStep()),
                    "leads",
                    action.map(Action::leads).map(all -> String.join("\n", all)).orElse(""),
                    "due",
                    action.map(Action::due).map(QuestionPages::date).orElse(""));
        }
        List<Reply.Fault> faults = new ArrayList<>();
        Optional<LocalDate> due = date(request, "due", faults);
        if (faults.isEmpty()) {
            List<String> leads = request.form()
                    .text("leads")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(String::strip)
                    .toList();
            List<Finding> wrong =
                    check.plan(criterion, request.form().given("action").orElse(null), leads, due.orElse(null));
            if (wrong.isEmpty()) {
                return then(request, criterion);
            }
            faults.addAll(Reply.faults(wrong, Map.of("leads", "leads", "due", "due"), "action"));
        }
        return page(
                "step",
                faults,
                criterion,
                "action",
                request.form().text("action"),
                "leads",
                request.form().text("leads"),
                "due",
                request.form().text("due"));
    }

    private Reply reason(PageRequest request, Criterion criterion) {
        if (criterion.duty().isPresent()) {
            return exemption(request, criterion, criterion.duty().get());
        }
        if (!request.post()) {
            return page(
                    "reason",
                    List.of(),
                    criterion,
                    "value",
                    orEmpty(check.answer(criterion).map(CriterionAnswer::reason).orElse("")));
        }
        String given = request.form().text("reason");
        if (given.isEmpty()) {
            return page(
                    "reason", List.of(new Reply.Fault("reason", "Say why it does not apply.")), criterion, "value", "");
        }
        List<Finding> wrong = check.notApplicable(criterion, given);
        return wrong.isEmpty()
                ? then(request, criterion)
                : page("reason", Reply.faults(wrong, Map.of(), "reason"), criterion, "value", given);
    }

    /** Shows and records the exemption from a legal duty, which is the only reason for which it does not apply. */
    private Reply exemption(PageRequest request, Criterion criterion, Duty duty) {
        if (!request.post()) {
            String before = check.answer(criterion)
                    .filter(answer -> !answer.waives(duty))
                    .map(CriterionAnswer::exemption)
                    .orElse("");
            return page("reason", List.of(), criterion, "value", before);
        }
        if (duty.exemption().isEmpty() || request.form().given("exemption").isEmpty()) {
            return page(
                    "reason",
                    List.of(new Reply.Fault(
                            "exemption", "Tick the box if this applies to you, or go back and choose another answer.")),
                    criterion,
                    "value",
                    "");
        }
        check.exempt(criterion, duty.exemption().get());
        return then(request, criterion);
    }

    private Reply carers(PageRequest request, Section section) {
        if (!request.post()) {
            return Reply.page("carers", "section", section.title(), "id", section.id());
        }
        switch (request.form().text("carers")) {
            case "agree" -> check.carersSay(section, Answer.YES, Answer.YES);
            case "disagree" -> check.carersSay(section, Answer.YES, Answer.NO);
            case "not-asked" -> check.carersSay(section, Answer.NO, Answer.NOT_ASKED);
            default -> {
                return Reply.page(
                        "carers",
                        List.of(new Reply.Fault("carers", "Choose one of the three.")),
                        "section",
                        section.title(),
                        "id",
                        section.id());
            }
        }
        return new Reply.Next(later(request) ? "saved" : "tasks");
    }

    private Reply page(String template, List<Reply.Fault> faults, Criterion criterion, Object... values) {
        List<Criterion> all = check.framework().criteria();
        String exemption = criterion
                .duty()
                .flatMap(Duty::exemption)
                .map(Duty.Exemption::title)
                .orElse("");
        List<Object> model = new ArrayList<>(Arrays.asList(values));
        model.addAll(List.of(
                "criterion",
                criterion,
                "section",
                criterion.section().title(),
                "duty",
                criterion.duty().map(Duty::provision).orElse(""),
                "exemption",
                exemption,
                "exemptionHint",
                criterion.duty().isEmpty()
                        ? "You can say why on the next page."
                        : exemption.isEmpty()
                                ? "A legal duty always applies."
                                : "Only if this applies: " + exemption + ".",
                "guidance",
                criterion.guidance().orElse(NONE),
                "number",
                all.indexOf(criterion) + 1,
                "questions",
                all.size(),
                "answered",
                all.stream().filter(check::isAnswered).count()));
        return Reply.page(template, faults, model.toArray());
    }

    private static Optional<LocalDate> date(PageRequest request, String field, List<Reply.Fault> faults) {
        try {
            return request.form().given(field).map(DayText::date);
        } catch (IllegalArgumentException e) {
            faults.add(new Reply.Fault(field, "Write the date like 27/3/2027."));
            return Optional.empty();
        }
    }

    private static String date(LocalDate date) {
        return date.getDayOfMonth() + "/" + date.getMonthValue() + "/" + date.getYear();
    }
}
