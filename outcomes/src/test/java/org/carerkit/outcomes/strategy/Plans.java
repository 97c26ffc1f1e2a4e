package org.carerkit.outcomes.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.PlannedAction;
import org.carerkit.outcomes.plan.ProgressNote;

/** Plans for tests, of this module and of those that show them. */
public final class Plans {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    public static final LocalDate BEGAN = LocalDate.of(2025, 4, 1);
    public static final Strategy SOUTH_TEES = StandardStrategy.SOUTH_TEES.load();

    private Plans() {}

    public static PlannedAction action(
            String id, String item, LocalDate due, ActionStatus status, List<String> leads, ProgressNote... notes) {
        return PlannedAction.of(
                item, new Action(id, null, null, "What " + id + " does", leads, due, status, List.of(notes)));
    }

    public static ProgressNote note(int year, int month, int day) {
        return new ProgressNote(LocalDate.of(year, month, day), "Gone on.");
    }

    public static ActionPlan plan(PlannedAction... actions) {
        return ActionPlan.of(SOUTH_TEES.key().toString(), BEGAN, List.of(actions));
    }

    /** South Tees' 22 actions with their leads: one done, one late, the rest under way since the summer. */
    public static ActionPlan southTees() {
        List<PlannedAction> actions = new ArrayList<>();
        for (StrategyItem item : SOUTH_TEES.items(ItemKind.ACTION)) {
            boolean first = actions.isEmpty();
            actions.add(PlannedAction.of(
                    item.id(),
                    new Action(
                            item.id(),
                            null,
                            null,
                            item.summary(),
                            item.leads(),
                            actions.size() == 1 ? LocalDate.of(2026, 9, 30) : LocalDate.of(2027, 3, 31),
                            first ? ActionStatus.DONE : ActionStatus.IN_PROGRESS,
                            List.of(note(2026, 7, 10)))));
        }
        return ActionPlan.of(SOUTH_TEES.key().toString(), BEGAN, actions);
    }
}
