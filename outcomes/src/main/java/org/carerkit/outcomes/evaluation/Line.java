package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * The score of one criterion in one scope, and why.
 *
 * @param criterion the criterion
 * @param scope the scope
 * @param answer what was said about it; empty when nothing was
 * @param reason why it has its points
 */
public record Line(Criterion criterion, Scope scope, Optional<CriterionAnswer> answer, ScoreReason reason) {

    /** Checks that everything is there. */
    public Line {
        requireNonNull(criterion, "criterion");
        requireNonNull(scope, "scope");
        requireNonNull(answer, "answer");
        requireNonNull(reason, "reason");
    }
}
