package org.carerkit.examples.employer.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.carerkit.examples.employer.web.StartPages.orEmpty;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carerkit.examples.employer.check.SelfCheck;
import org.carerkit.examples.employer.print.PageTemplates;
import org.carerkit.examples.employer.print.ReportValues;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework.Section;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.ActionPlanCsv;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.pages.EvaluationReport;

/** The pages that show all answers, and the report to read and to keep. */
final class ReportPages {

    private static final Pattern OWN_POLICY =
            Pattern.compile("http-equiv=\"Content-Security-Policy\" content=\"([^\"]+)\"");

    private final SelfCheck check;
    private final PageTemplates templates;

    ReportPages(SelfCheck check, PageTemplates templates) {
        this.check = check;
        this.templates = templates;
    }

    void addTo(Map<String, Function<PageRequest, Reply>> pages) {
        pages.put("check", request -> answers());
        pages.put("report", request -> report(request.part(1)));
    }

    private Reply answers() {
        List<Map<String, Object>> areas = new ArrayList<>();
        for (Section section : check.framework().sections()) {
            List<Map<String, String>> rows = check.framework().criteria().stream()
                    .filter(each -> each.section().equals(section))
                    .map(this::row)
                    .toList();
            areas.add(Map.of("title", section.title(), "rows", rows));
        }
        return Reply.page(
                "check",
                "organisation",
                orEmpty(check.evaluation().organisation()),
                "unit",
                orEmpty(check.evaluation().unit()),
                "areas",
                areas,
                "open",
                open());
    }

    private long open() {
        return check.framework().criteria().stream()
                .filter(each -> !check.isAnswered(each))
                .count();
    }

    private Map<String, String> row(Criterion criterion) {
        Optional<CriterionAnswer> answer = check.answer(criterion);
        String evidence = answer.map(CriterionAnswer::evidence).orElse(List.of()).stream()
                .findFirst()
                .map(Evidence::title)
                .orElse("");
        return Map.of(
                "id",
                criterion.id(),
                "title",
                criterion.title(),
                "result",
                words(criterion, answer),
                "statement",
                orEmpty(answer.map(CriterionAnswer::statement).orElse("")),
                "reason",
                orEmpty(answer.map(CriterionAnswer::reason).orElse("")),
                "evidence",
                evidence,
                "action",
                orEmpty(check.action(criterion).map(Action::action).orElse("")));
    }

    private String words(Criterion criterion, Optional<CriterionAnswer> answer) {
        CriterionResult result = answer.map(CriterionAnswer::result).orElse(CriterionResult.NOT_ASSESSED);
        if (result == CriterionResult.NOT_APPLICABLE && !check.isAnswered(criterion)) {
            return "Does not apply (this cannot answer a legal duty)";
        }
        return switch (result) {
            case MET -> "Yes";
            case PARTLY_MET -> "Partly";
            case NOT_MET -> "No";
            case NOT_APPLICABLE -> "Does not apply";
            case NOT_ASSESSED -> "No answer yet";
        };
    }

    private Reply report(String file) {
        Optional<EvaluationResult> result = check.result();
        if (result.isEmpty()) {
            return new Reply.Next("organisation");
        }
        return switch (file) {
            case "" -> page(result.get());
            case "view" -> html(result.get(), "");
            case "report.html" -> html(result.get(), "carer-confident-report.html");
            case "report.pdf" ->
                new Reply.File(
                        "application/pdf",
                        "carer-confident-report.pdf",
                        templates.pdf("print-report", ReportValues.of(result.get())),
                        "default-src 'none'");
            case "plan.csv" ->
                new Reply.File(
                        "text/csv; charset=utf-8",
                        "carer-confident-action-plan.csv",
                        ActionPlanCsv.write(check.evaluation().actions()).getBytes(UTF_8),
                        "default-src 'none'");
            case "answers.json" ->
                new Reply.File("application/json", "carer-confident-answers.json", check.json(), "default-src 'none'");
            default -> new Reply.Missing();
        };
    }

    private Reply page(EvaluationResult result) {
        return Reply.page(
                "report",
                "organisation",
                orEmpty(check.evaluation().organisation()),
                "dutyWords",
                result.duties().isEmpty() ? "" : result.dutyWords(),
                "duties",
                ReportValues.duties(result),
                "level",
                ReportValues.level(result),
                "points",
                result.overall().points(),
                "of",
                result.overall().of(),
                "parts",
                result.sections(),
                "gaps",
                result.gaps().stream().limit(3).toList(),
                "open",
                open());
    }

    /** Returns the report with its own policy, which allows only its own style. */
    private static Reply html(EvaluationResult result, String name) {
        String html = EvaluationReport.of(result).html();
        Matcher own = OWN_POLICY.matcher(html);
        String policy = own.find() ? own.group(1).replace("&#39;", "'").replace("&#x27;", "'") : "default-src 'none'";
        return new Reply.File(
                "text/html; charset=utf-8", name, html.getBytes(UTF_8), policy + "; frame-ancestors 'none'");
    }
}
