package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework.Scope;

/**
 * The score of one criterion in one scope, with its reason. For a legal duty, which has no points, it is the state of
 * the duty.
 *
 * @param criterion the criterion
 * @param scope the scope
 * @param answer the answer; empty if there is none
 * @param reason the reason for the points
 */
public record CriterionScore(Criterion criterion, Scope scope, Optional<CriterionAnswer> answer, ScoreReason reason) {

    /** Checks that nothing is null. */
    public CriterionScore {
        requireNonNull(criterion, "criterion");
        requireNonNull(scope, "scope");
        requireNonNull(answer, "answer");
        requireNonNull(reason, "reason");
    }

    /** The state of the legal duty. Empty for good practice. */
    public Optional<DutyState> duty() {
        return criterion.duty().map(duty -> DutyState.of(duty, this));
    }

    /** True if this is a legal duty that is neither met with evidence in date nor exempt. */
    public boolean isOpenDuty() {
        return duty().filter(DutyState::isOpen).isPresent();
    }

    /** True if the line is part of the divisor. A legal duty never is. */
    public boolean counts() {
        return criterion.duty().isEmpty() && reason.counts();
    }

    /** The points of the line, from 0 to {@link ScoreReason#MOST_POINTS}. 0 if it does not count. */
    public int points() {
        return counts() ? reason.points() : 0;
    }

    /** The reason for the points, or the state of the legal duty, in a sentence. */
    public String explanation() {
        return duty().map(state -> "A legal duty. " + state.explanation()).orElse(reason.explanation());
    }
}
