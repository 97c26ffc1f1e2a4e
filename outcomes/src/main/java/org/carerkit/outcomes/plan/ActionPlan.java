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
 * The plan by which a strategy is carried out: the format {@code carerkit.action-plan/1}. A record holds what was received;
 * {@link #check} says what is wrong with it. {@link ActionPlanJson} reads and writes it, and {@link ActionPlanCsv} the table in it.
 *
 * @param format the version of the format
 * @param strategy the strategy and its edition: {@code hartlepool/2026-2031}
 * @param from the day from which the plan runs
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

    /** Copies the list; an absent list is an empty one. */
    public ActionPlan {
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    /**
     * A plan of the current format.
     *
     * @param strategy the strategy and its edition: {@code hartlepool/2026-2031}
     */
    public static ActionPlan of(String strategy, LocalDate from, List<PlannedAction> actions) {
        return new ActionPlan(ActionPlanFormat.ACTION_PLAN_1, strategy, from, actions);
    }

    /** The same with other actions. */
    public ActionPlan withActions(List<PlannedAction> changed) {
        return new ActionPlan(format, strategy, from, changed);
    }

    /** The actions alone, in order: what their table shows. */
    public List<Action> table() {
        return actions.stream()
                .flatMap(planned -> Optional.ofNullable(planned.action()).stream())
                .toList();
    }

    /**
     * The same with its table changed: the item that an action serves and its evidence stay.
     *
     * @param changed the actions, in the order of {@link #table()}
     * @throws IllegalArgumentException if there are more or fewer of them than this plan has
     */
    public ActionPlan withTable(List<Action> changed) {
        if (changed.size() != actions.size()) {
            throw new IllegalArgumentException("changed: needs one action for each that the plan has");
        }
        List<PlannedAction> after = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            after.add(actions.get(i).with(changed.get(i)));
        }
        return withActions(after);
    }

    /**
     * Everything that is wrong with the plan by itself, and what has to be seen to: actions that are late, without a lead, or
     * untouched for two quarters.
     *
     * @param today the day on which it is checked
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

    /** The actions that are past their date and still to be done. */
    public List<PlannedAction> late(LocalDate today) {
        return actions.stream().filter(action -> action.isLateOn(today)).toList();
    }

    /** The actions that are still to be done and that nobody leads. */
    public List<PlannedAction> withoutLead() {
        return actions.stream().filter(PlannedAction::isWithoutLead).toList();
    }

    /**
     * The open actions of which nobody has written since the second quarter before that of today began. In a plan that began
     * after that, none is.
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

    /** Nothing of what was written. */
    @Override
    public String toString() {
        return "ActionPlan[…]";
    }

    /** The rule that no two actions have one id. */
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

    /** The versions of the action plan's format. A reader refuses any other. */
    public enum ActionPlanFormat {
        /** The first version. */
        @JsonProperty("carerkit.action-plan/1")
        ACTION_PLAN_1
    }
}
