package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;

/**
 * Something that could be done about a gap for which no action is open. It is a proposal: the organisation decides, with
 * carers.
 *
 * @param gap the gap
 * @param action what could be done: the framework's first step where the answer is no, else what the line's reason suggests
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

    /** The same as an action of the plan, which still needs a lead and a date. */
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
