package org.carerkit.outcomes.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An action while a row of the plan changes it. For one method. */
final class PlanRow {

    private final Action before;

    @Nullable
    String action;

    List<String> leads;
    List<ProgressNote> progress;

    @Nullable
    LocalDate due;

    @Nullable
    ActionStatus status;

    PlanRow(Action before) {
        this.before = before;
        action = before.action();
        leads = before.leads();
        progress = before.progress();
        due = before.due();
        status = before.status();
    }

    /** The action as the row says; what no column shows is as before. */
    Action changed() {
        return new Action(before.id(), before.criterion(), before.scope(), action, leads, due, status, progress);
    }
}
