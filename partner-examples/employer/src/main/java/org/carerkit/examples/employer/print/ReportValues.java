package org.carerkit.examples.employer.print;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.carerkit.employment.DayText;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.Evaluation.Assessor;
import org.carerkit.outcomes.framework.Duty;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.CriterionScore;
import org.carerkit.outcomes.rating.DutyState;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.LevelResult;
import org.carerkit.outcomes.rating.LevelResult.SectionLevel;
import org.carerkit.outcomes.rating.Rating;
import org.carerkit.outcomes.rating.Rating.PartRating;

/** The values for the print template of a report: the same figures as in the HTML report, as text. */
public final class ReportValues {

    private ReportValues() {}

    /** Returns the values for {@code print-report}. */
    public static Map<String, Object> of(EvaluationResult result) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("title", result.framework().title());
        values.put("organisation", text(result.evaluation().organisation()));
        values.put("unit", text(result.evaluation().unit()));
        values.put("asOf", DayText.words(result.asOf()));
        values.put("dutyWords", result.duties().isEmpty() ? "" : result.dutyWords());
        values.put("duties", duties(result));
        values.put("overall", points(result.overall()));
        values.put("level", level(result));
        values.put("note", result.framework().note());
        values.put("source", result.framework().source());
        values.put("licence", result.framework().licence());
        values.put("scale", result.framework().rating().source());
        values.put(
                "people",
                result.evaluation().assessors().stream()
                        .map(ReportValues::person)
                        .toList());
        values.put(
                "parts",
                result.sections().stream().map(part -> part(part, result)).toList());
        values.put(
                "gaps",
                result.gaps().stream()
                        .limit(10)
                        .map(gap -> Map.of(
                                "title", gap.line().criterion().title() + scope(gap.line(), result),
                                "why", gap.line().explanation(),
                                "help", gap.suggestion()))
                        .toList());
        values.put(
                "actions",
                result.evaluation().actions().stream().map(ReportValues::action).toList());
        values.put(
                "lines", result.lines().stream().map(line -> line(line, result)).toList());
        return values;
    }

    /** Returns the level reached, in words; empty in a framework without levels. */
    public static String level(EvaluationResult result) {
        return result.level()
                .map(LevelResult::reached)
                .map(reached -> reached.map(FrameworkLevel::words)
                        .orElse(result.openDuties().isEmpty() ? "No level yet" : "No level while a legal duty is open"))
                .orElse("");
    }

    /** Returns each legal duty, whether it is met, the provision of the law, and what would help. */
    public static List<Map<String, String>> duties(EvaluationResult result) {
        return result.duties().stream()
                .map(line -> Map.of(
                        "title",
                        line.criterion().title() + scope(line, result),
                        "now",
                        line.duty().map(DutyState::explanation).orElse(""),
                        "provision",
                        line.criterion().duty().map(Duty::provision).orElse(""),
                        "help",
                        line.duty().map(DutyState::suggestion).orElse("")))
                .toList();
    }

    private static Map<String, String> part(PartRating part, EvaluationResult result) {
        String level = result.level().stream()
                .flatMap(levels -> levels.sections().stream())
                .filter(each -> each.section().id().equals(part.id()))
                .findFirst()
                .map(SectionLevel::reached)
                .map(reached -> reached.map(FrameworkLevel::words).orElse("none yet"))
                .orElse("");
        return Map.of("title", part.title(), "points", points(part.rating()), "level", level);
    }

    private static String points(Rating rating) {
        return rating.points() + " of " + rating.of() + " points";
    }

    private static String person(Assessor each) {
        String role = each.role() == null ? "" : ", " + each.role();
        return text(each.name()) + role + (each.livedExperience() ? " (carer with lived experience)" : "");
    }

    private static Map<String, String> action(Action action) {
        return Map.of(
                "action",
                text(action.action()),
                "leads",
                String.join("; ", action.leads()),
                "due",
                action.due() == null ? "" : DayText.words(action.due()),
                "status",
                action.status() == null ? "" : action.status().words());
    }

    /** Returns the group of people, if the framework has more than one. */
    private static String scope(CriterionScore line, EvaluationResult result) {
        return result.framework().scopes().size() == 1
                ? ""
                : " (" + line.scope().title() + ")";
    }

    private static Map<String, Object> line(CriterionScore line, EvaluationResult result) {
        List<String> shown = new ArrayList<>();
        line.answer().map(CriterionAnswer::evidence).orElse(List.of()).forEach(each -> shown.add(evidence(each)));
        return Map.of(
                "question", line.criterion().question() + scope(line, result),
                "why", line.explanation(),
                "statement", text(line.answer().map(CriterionAnswer::statement).orElse(null)),
                "reason", text(line.answer().map(CriterionAnswer::reason).orElse(null)),
                "evidence", shown);
    }

    private static String evidence(Evidence each) {
        String where = each.where() == null ? "" : ", " + each.where();
        String until = each.expires() == null ? "" : ", until " + DayText.words(each.expires());
        return text(each.title()) + where + until;
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
