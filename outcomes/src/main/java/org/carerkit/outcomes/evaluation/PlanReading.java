package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.core.finding.Findings;

/**
 * What came of reading an action plan back.
 *
 * @param evaluation the evaluation with what the plan changed; empty when there is an error, for then nothing is changed
 * @param findings what is wrong, each with its line and column
 */
public record PlanReading(Optional<Evaluation> evaluation, Findings findings) {

    /** Checks that both are there. */
    public PlanReading {
        requireNonNull(evaluation, "evaluation");
        requireNonNull(findings, "findings");
    }

    /** Nothing of what was written. */
    @Override
    public String toString() {
        return "PlanReading[" + findings + "]";
    }
}
