package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;

/**
 * A proposal for a gap without an open action. The organisation decides on it, with carers.
 *
 * @param gap the gap
 * @param action the proposal: the framework's first step if the answer is no, otherwise one based on the line's reason
 */
public record ProposedAction(Gap gap, String action) {

    /** Checks that neither is null. */
    public ProposedAction {
        requireNonNull(gap, "gap");
        requireNonNull(action, "action");
    }

    static ProposedAction of(Gap gap) {
        return new ProposedAction(gap, gap.suggestion());
    }

    /** The proposal as an action of the plan. It still needs a lead and a date. */
    public Action toAction(String id) {
        CriterionScore line = gap.line();
        return new Action(
                id,
                line.criterion().id(),
                line.scope().id(),
                action,
                List.of(),
                null,
                ActionStatus.NOT_STARTED,
                List.of());
    }
}
