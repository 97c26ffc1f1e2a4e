package org.carerkit.outcomes.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.RecordCheck;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.jspecify.annotations.Nullable;

/**
 * The action plan of a strategy, format {@code carerkit.action-plan/1}. The record holds what was received;
 * {@link #check} finds any faults. {@link ActionPlanJson} reads and writes the plan, and {@link ActionPlanCsv} reads
 * and writes its table.
 *
 * @param format the version of the format
 * @param strategy the strategy and edition: {@code hartlepool/2026-2031}
 * @param from the first day of the plan
 * @param actions the actions, in order, at most 1,000
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(ActionPlan.NothingTwice.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, ActionPlan.class})
public record ActionPlan(
        @Required @Nullable ActionPlanFormat format,
        @Required @Text(max = 121) @Nullable String strategy,
        @Required @Nullable LocalDate from,
        @AtMost(1000) List<@Valid PlannedAction> actions) {

    /** Copies the list. An absent list becomes an empty one. */
    public ActionPlan {
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    /**
     * Creates a plan in the current format.
     *
     * @param strategy the strategy and edition: {@code hartlepool/2026-2031}
     */
    public static ActionPlan of(String strategy, LocalDate from, List<PlannedAction> actions) {
        return new ActionPlan(ActionPlanFormat.ACTION_PLAN_1, strategy, from, actions);
    }

    /** A copy with these actions. */
    public ActionPlan withActions(List<PlannedAction> changed) {
        return new ActionPlan(format, strategy, from, changed);
    }

    /** The actions alone, in order, as shown in the table. */
    public List<Action> table() {
        return actions.stream()
                .flatMap(planned -> Optional.ofNullable(planned.action()).stream())
                .toList();
    }

    /**
     * A copy with a changed table. Each action keeps its evidence and the item that it serves.
     *
     * @param changed the actions, in the order of {@link #table()}
     * @throws IllegalArgumentException if there are more or fewer of them than in this plan
     */
    public ActionPlan withTable(List<Action> changed) {
        if (changed.size() != actions.size()) {
            throw new IllegalArgumentException("changed: must have one action for each in the plan");
        }
        List<PlannedAction> after = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            after.add(actions.get(i).with(changed.get(i)));
        }
        return withActions(after);
    }

    /**
     * Finds all faults of the plan on its own, and actions that need attention because they are late, without a lead,
     * or untouched for two quarters.
     *
     * @param today the day of the check
     */
    public Findings check(LocalDate today) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            if (actions.get(i).isLateOn(today)) {
                found.add(new Finding(OutcomesFinding.ACTION_LATE, "actions[" + i + "]"));
            }
            if (isUntouched(actions.get(i), today)) {
                found.add(new Finding(OutcomesFinding.ACTION_UNTOUCHED, "actions[" + i + "]"));
            }
        }
        return RecordCheck.of(this, today).and(Findings.of(found));
    }

    /** The open actions that are past their due date. */
    public List<PlannedAction> late(LocalDate today) {
        return actions.stream().filter(action -> action.isLateOn(today)).toList();
    }

    /** The open actions without a lead. */
    public List<PlannedAction> withoutLead() {
        return actions.stream().filter(PlannedAction::isWithoutLead).toList();
    }

    /**
     * The open actions without a progress note since the start of the quarter two before today's. None if the plan
     * itself began since then.
     */
    public List<PlannedAction> untouched(LocalDate today) {
        return actions.stream().filter(action -> isUntouched(action, today)).toList();
    }

    private boolean isUntouched(PlannedAction action, LocalDate today) {
        LocalDate since = Quarter.of(today).plus(-2).from();
        boolean begunBefore = from != null && from.isBefore(since);
        return begunBefore
                && action.isOpen()
                && action.lastNote().filter(day -> !day.isBefore(since)).isEmpty();
    }

    /** Shows nothing of its content. */
    @Override
    public String toString() {
        return "ActionPlan[…]";
    }

    /** Checks that no two actions have the same id. */
    public static final class NothingTwice implements Rule<ActionPlan> {

        /** Called by the constraint. */
        public NothingTwice() {}

        @Override
        public void check(ActionPlan plan, Report report) {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < plan.actions.size(); i++) {
                String id = plan.actions.get(i).id();
                if (!id.isEmpty() && !ids.add(id)) {
                    report.add("actions[" + i + "].action.id", OutcomesFinding.ACTION_DUPLICATE);
                }
            }
        }
    }

    /** The versions of the action plan format. A reader refuses any other. */
    public enum ActionPlanFormat {
        /** The first version. */
        @JsonProperty("carerkit.action-plan/1")
        ACTION_PLAN_1
    }
}
