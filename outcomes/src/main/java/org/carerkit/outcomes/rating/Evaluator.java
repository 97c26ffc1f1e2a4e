package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.Framework.Scope;
import org.carerkit.outcomes.rating.Rating.PartRating;

/**
 * Rates evaluations against one framework. The scale is ours. A line that is met with evidence in date has two points.
 * A line that is partly met, or met without such evidence, has one. A line that is not met has none. Lines that do not
 * apply or are not assessed are left out. The rating is the points out of twice the number of lines that count. A legal
 * duty has no points: it is met or open, and while one is open no level of the framework is reached.
 */
public final class Evaluator {

    private final Framework framework;

    /** Creates an evaluator for a framework. */
    public Evaluator(Framework framework) {
        this.framework = requireNonNull(framework, "framework");
    }

    /**
     * Finds all faults of an evaluation, on its own and against the framework.
     *
     * @param today the day of the check, for evidence and notes
     */
    public Findings check(Evaluation evaluation, LocalDate today) {
        return RecordCheck.of(evaluation, today).and(new EvaluationReferences(framework).check(evaluation));
    }

    /**
     * Rates an evaluation.
     *
     * @param asOf the day that decides whether evidence is in date
     * @throws RefusedException if {@link #check} finds an error
     */
    public EvaluationResult rate(Evaluation evaluation, LocalDate asOf) {
        Findings findings = check(evaluation, asOf);
        if (findings.hasError()) {
            throw new RefusedException("evaluation", findings);
        }
        List<CriterionScore> lines = lines(evaluation, asOf);
        Rating overall = rating(lines, line -> true);
        List<PartRating> sections = framework.sections().stream()
                .map(part -> new PartRating(
                        part.id(),
                        part.title(),
                        rating(lines, line -> line.criterion().section().equals(part))))
                .toList();
        List<PartRating> scopes = framework.scopes().stream()
                .map(part -> new PartRating(
                        part.id(),
                        part.title(),
                        rating(lines, line -> line.scope().equals(part))))
                .toList();
        Optional<LevelResult> level =
                framework.levels().map(scale -> new LevelFinder(scale, lines).of(framework.sections()));
        TargetCheck targets = new TargetCheck(overall, sections, level);
        return new EvaluationResult(
                framework,
                evaluation,
                asOf,
                overall,
                sections,
                scopes,
                level,
                lines,
                gaps(lines, overall),
                evaluation.targets().stream().map(targets::result).toList(),
                findings);
    }

    private List<CriterionScore> lines(Evaluation evaluation, LocalDate asOf) {
        Map<List<String>, CriterionAnswer> answers = new HashMap<>();
        for (CriterionAnswer answer : evaluation.answers()) {
            if (answer.criterion() != null && answer.scope() != null) {
                answers.put(List.of(answer.criterion(), answer.scope()), answer);
            }
        }
        List<CriterionScore> lines = new ArrayList<>();
        for (Criterion criterion : framework.criteria()) {
            for (Scope scope : framework.scopes()) {
                Optional<CriterionAnswer> answer =
                        Optional.ofNullable(answers.get(List.of(criterion.id(), scope.id())));
                ScoreReason reason = answer.map(given -> reason(given, asOf)).orElse(ScoreReason.NOT_ASSESSED);
                lines.add(new CriterionScore(criterion, scope, answer, reason));
            }
        }
        return lines;
    }

    private static ScoreReason reason(CriterionAnswer answer, LocalDate asOf) {
        CriterionResult result = answer.result() == null ? CriterionResult.NOT_ASSESSED : answer.result();
        return switch (result) {
            case NOT_ASSESSED -> ScoreReason.NOT_ASSESSED;
            case NOT_APPLICABLE -> ScoreReason.NOT_APPLICABLE;
            case NOT_MET -> ScoreReason.NOT_MET;
            case PARTLY_MET -> ScoreReason.PARTLY_MET;
            case MET -> {
                if (answer.hasEvidenceOn(asOf)) {
                    yield ScoreReason.MET;
                }
                yield answer.evidence().isEmpty()
                        ? ScoreReason.MET_WITHOUT_EVIDENCE
                        : ScoreReason.MET_WITH_EXPIRED_EVIDENCE;
            }
        };
    }

    private Rating rating(List<CriterionScore> lines, Predicate<CriterionScore> part) {
        int points = 0;
        int of = 0;
        for (CriterionScore line : lines) {
            if (part.test(line) && line.counts()) {
                points += line.points();
                of += ScoreReason.MOST_POINTS;
            }
        }
        return new Rating(points, of, framework.rating().levelOf(points, of));
    }

    /**
     * With p of o points, a line that lacks m points would raise the share by m ÷ o, and a line that begins to count
     * would raise it to (p + 2) ÷ (o + 2). Both use the common denominator o × (o + 2), so that they compare exactly.
     * Open duties come first.
     */
    private static List<Gap> gaps(List<CriterionScore> lines, Rating overall) {
        long o = overall.of();
        long denominator = o == 0 ? 1 : o * (o + ScoreReason.MOST_POINTS);
        List<Gap> gaps = new ArrayList<>();
        for (CriterionScore line : lines) {
            ScoreReason reason = line.reason();
            long missing = (long) ScoreReason.MOST_POINTS - reason.points();
            if (line.duty().isPresent()) {
                if (line.isOpenDuty()) {
                    gaps.add(new Gap(line, 0, denominator));
                }
            } else if (reason == ScoreReason.NOT_ASSESSED) {
                gaps.add(new Gap(line, o == 0 ? 1 : ScoreReason.MOST_POINTS * (o - overall.points()), denominator));
            } else if (reason.counts() && missing > 0) {
                gaps.add(new Gap(line, missing * (o + ScoreReason.MOST_POINTS), denominator));
            }
        }
        gaps.sort(Comparator.<Gap, Boolean>comparing(gap -> !gap.line().isOpenDuty())
                .thenComparing(Comparator.comparingLong(Gap::numerator).reversed()));
        return gaps;
    }
}
