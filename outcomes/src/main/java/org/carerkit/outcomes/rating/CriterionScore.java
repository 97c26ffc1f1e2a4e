package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework.Scope;

/**
 * The score of one criterion in one scope, and why; or how a legal duty stands in it, which has no points.
 *
 * @param criterion the criterion
 * @param scope the scope
 * @param answer what was said about it; empty when nothing was
 * @param reason why it has its points
 */
public record CriterionScore(Criterion criterion, Scope scope, Optional<CriterionAnswer> answer, ScoreReason reason) {

    /** Checks that nothing is null. */
    public CriterionScore {
        requireNonNull(criterion, "criterion");
        requireNonNull(scope, "scope");
        requireNonNull(answer, "answer");
        requireNonNull(reason, "reason");
    }

    /** How the legal duty stands; empty for good practice. */
    public Optional<DutyState> duty() {
        return criterion.duty().map(duty -> DutyState.of(duty, this));
    }

    /** True when this is a legal duty that is neither met, with evidence in date, nor ended by its exemption. */
    public boolean isOpenDuty() {
        return duty().filter(DutyState::isOpen).isPresent();
    }

    /** True when the line is part of the divisor; a legal duty never is. */
    public boolean counts() {
        return criterion.duty().isEmpty() && reason.counts();
    }

    /** The points of the line, from 0 to {@link ScoreReason#MOST_POINTS}; 0 when it does not count. */
    public int points() {
        return counts() ? reason.points() : 0;
    }

    /** Why it has its points, or how the legal duty stands, in a sentence. */
    public String explanation() {
        return duty().map(state -> "A legal duty. " + state.explanation()).orElse(reason.explanation());
    }
}
