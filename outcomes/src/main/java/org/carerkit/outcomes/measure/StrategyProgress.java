package org.carerkit.outcomes.measure;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.outcomes.disclosure.SmallCountPolicy;
import org.carerkit.outcomes.plan.ActionPlan;
import org.carerkit.outcomes.plan.PlannedAction;
import org.carerkit.outcomes.strategy.Strategy;
import org.carerkit.outcomes.strategy.StrategyItem;

/**
 * All that a report on a strategy is made from.
 *
 * @param strategy the strategy
 * @param plan the plan by which it is carried out
 * @param measures the measures by which it is followed
 * @param policy the policy under which figures are shown
 */
public record StrategyProgress(Strategy strategy, ActionPlan plan, MeasureSet measures, SmallCountPolicy policy) {

    /**
     * Checks that they belong together.
     *
     * @throws IllegalArgumentException if plan or measures belong to another strategy or edition
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

    /** The actions that serve an item or anything under it. */
    public List<PlannedAction> actions(StrategyItem item) {
        return plan.actions().stream()
                .filter(action -> action.item() != null && strategy.isWithin(action.item(), item.id()))
                .toList();
    }

    /** The actions that serve no main item nor anything under one: a commitment that stands by itself, say. */
    public List<PlannedAction> otherActions() {
        return plan.actions().stream()
                .filter(action -> strategy.mainItems().stream()
                        .noneMatch(item -> action.item() != null && strategy.isWithin(action.item(), item.id())))
                .toList();
    }

    /** The measures of an item and of anything under it, as they may be shown; those of impact first. */
    public List<PublishedMeasure> measures(StrategyItem item) {
        return measures.of(item, strategy).stream()
                .sorted(java.util.Comparator.comparing(StrategyMeasure::kind))
                .map(measure -> PublishedMeasure.of(measure, policy))
                .toList();
    }
}
