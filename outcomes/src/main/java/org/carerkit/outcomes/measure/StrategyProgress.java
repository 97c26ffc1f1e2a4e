package org.carerkit.outcomes.measure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.outcomes.disclosure.SmallCountPolicy;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.PlannedAction;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.outcomes.strategy.StrategyItem;

/**
 * Everything needed for a report on a strategy.
 *
 * @param strategy the strategy
 * @param plan the action plan of the strategy
 * @param measures the measures that track the strategy
 * @param policy the disclosure policy for the figures
 */
public record StrategyProgress(Strategy strategy, ActionPlan plan, MeasureSet measures, SmallCountPolicy policy) {

    /**
     * Checks that the parts belong together.
     *
     * @throws IllegalArgumentException if the plan or the measures belong to another strategy or edition
     */
    public StrategyProgress {
        requireNonNull(policy, "policy");
        if (!strategy.key().toString().equals(plan.strategy())) {
            throw new IllegalArgumentException("plan: belongs to another strategy");
        }
        if (!strategy.key().equals(measures.strategy())) {
            throw new IllegalArgumentException("measures: belong to another strategy");
        }
    }

    /** The actions that serve an item or any item below it. */
    public List<PlannedAction> actions(StrategyItem item) {
        return plan.actions().stream()
                .filter(action -> action.item() != null && strategy.isWithin(action.item(), item.id()))
                .toList();
    }

    /** The actions that do not serve a main item or any item below one, for example those for a separate commitment. */
    public List<PlannedAction> otherActions() {
        return plan.actions().stream()
                .filter(action -> strategy.mainItems().stream()
                        .noneMatch(item -> action.item() != null && strategy.isWithin(action.item(), item.id())))
                .toList();
    }

    /** The measures of an item and of any item below it, as they may be shown, impact measures first. */
    public List<PublishedMeasure> measures(StrategyItem item) {
        return measures.of(item, strategy).stream()
                .sorted(java.util.Comparator.comparing(StrategyMeasure::kind))
                .map(measure -> PublishedMeasure.of(measure, policy))
                .toList();
    }
}
