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
        requireNonNull(findings, "findings");
    }

    /** Nothing of what was written. */
    @Override
    public String toString() {
        return "EvaluationResult[" + framework + "]";
    }
}
