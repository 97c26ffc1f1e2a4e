package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Target;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.carerkit.outcomes.rating.Rating.PartRating;

/**
 * The result of an evaluation, with the reason for every point.
 *
 * @param framework the framework
 * @param evaluation the organisation's evaluation
 * @param asOf the day that decides whether evidence is in date
 * @param overall the rating over all lines that count; legal duties do not
 * @param sections the rating of each section
 * @param scopes the rating of each scope
 * @param level the level reached, in a framework with levels
 * @param lines every criterion in every scope, in the framework's order
 * @param gaps the lines to improve: open legal duties first, then those with the greatest effect
 * @param targets the organisation's targets compared with the result, in its own order
 * @param findings the findings, none of which is an error
 */
public record EvaluationResult(
        Framework framework,
        Evaluation evaluation,
        LocalDate asOf,
        Rating overall,
        List<PartRating> sections,
        List<PartRating> scopes,
        Optional<LevelResult> level,
        List<CriterionScore> lines,
        List<Gap> gaps,
        List<TargetResult> targets,
        Findings findings) {

    /** Copies the lists. */
    public EvaluationResult {
        requireNonNull(framework, "framework");
        requireNonNull(evaluation, "evaluation");
        requireNonNull(asOf, "asOf");
        requireNonNull(overall, "overall");
        sections = List.copyOf(sections);
        scopes = List.copyOf(scopes);
        requireNonNull(level, "level");
        lines = List.copyOf(lines);
        gaps = List.copyOf(gaps);
        targets = List.copyOf(targets);
        requireNonNull(findings, "findings");
    }

    /** The lines of legal duties, in the framework's order. */
    public List<CriterionScore> duties() {
        return lines.stream().filter(line -> line.duty().isPresent()).toList();
    }

    /** The open legal duties. While there is one, no level is reached. */
    public List<CriterionScore> openDuties() {
        return lines.stream().filter(CriterionScore::isOpenDuty).toList();
    }

    /** The state of the legal duties in words: {@code 2 of 5 legal duties are not shown to be met}. */
    public String dutyWords() {
        int open = openDuties().size();
        int of = duties().size();
        if (open == 0) {
            return of == 0 ? "No legal duty is part of this framework" : "Every legal duty is met or does not apply";
        }
        return open + " of " + of + " legal duties " + (open == 1 ? "is" : "are") + " not shown to be met";
    }

    /** Proposals for the gaps without an open action, in the order of the gaps. */
    public List<ProposedAction> proposals() {
        return gaps.stream()
                .filter(gap -> evaluation.actions().stream().noneMatch(action -> isOpenFor(action, gap.line())))
                .map(ProposedAction::of)
                .toList();
    }

    private static boolean isOpenFor(Action action, CriterionScore line) {
        boolean open = action.status() != ActionStatus.DONE && action.status() != ActionStatus.STOPPED;
        return open
                && line.criterion().id().equals(action.criterion())
                && (action.scope() == null || action.scope().equals(line.scope().id()));
    }

    /** Shows nothing of the evaluation's content. */
    @Override
    public String toString() {
        return "EvaluationResult[" + framework + "]";
    }

    /**
     * A target compared with the present rating.
     *
     * @param target the target
     * @param title the subject: the whole, or a section's title
     * @param rating the present rating
     * @param reached whether the target is reached, exact at the boundary
     * @param missing the points still needed for a percentage target; 0 if it is reached, and for a level target
     */
    public record TargetResult(Target target, String title, Rating rating, boolean reached, int missing) {

        /** Checks that nothing is null. */
        public TargetResult {
            requireNonNull(target, "target");
            requireNonNull(title, "title");
            requireNonNull(rating, "rating");
        }
    }
}
