package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.finding.Findings;

/**
 * What comes out of an evaluation, with the reason for every point.
 *
 * @param framework the framework
 * @param evaluation what the organisation said
 * @param asOf the day on which evidence was in date or not
 * @param overall the rating over all lines that count
 * @param sections the rating of each section
 * @param scopes the rating of each scope
 * @param level the level reached, in a framework with levels
 * @param lines every criterion in every scope, in the framework's order
 * @param gaps what could be better, the greatest effect first
 * @param targets the organisation's targets beside what is reached, in its order
 * @param findings what somebody should look at; no error is among them
 */
public record EvaluationResult(
        Framework framework,
        Evaluation evaluation,
        LocalDate asOf,
        Rating overall,
        List<PartRating> sections,
        List<PartRating> scopes,
        Optional<LevelResult> level,
        List<Line> lines,
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

    /** What could be done about the gaps for which no action is open, the greatest effect first. */
    public List<ProposedAction> proposals() {
        return gaps.stream()
                .filter(gap -> evaluation.actions().stream().noneMatch(action -> isOpenFor(action, gap.line())))
                .map(ProposedAction::of)
                .toList();
    }

    private static boolean isOpenFor(Action action, Line line) {
        boolean open = action.status() != ActionStatus.DONE && action.status() != ActionStatus.STOPPED;
        return open
                && line.criterion().id().equals(action.criterion())
                && (action.scope() == null || action.scope().equals(line.scope().id()));
    }

    /** Nothing of what was written. */
    @Override
    public String toString() {
        return "EvaluationResult[" + framework + "]";
    }
}
