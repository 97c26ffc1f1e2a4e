package org.carerkit.outcomes.strategy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Compares strategies by shared theme. Every item of every strategy has a theme, or a reason why it has none.
 * Immutable.
 */
public final class Crosswalk {

    private final List<Strategy> strategies;

    private Crosswalk(List<Strategy> strategies) {
        this.strategies = List.copyOf(strategies);
    }

    /** How well a strategy covers a theme. */
    public enum Coverage {
        /** A priority, objective, theme or outcome is about it. */
        MAIN("a main part of it"),
        /** Only an item of another kind is about it. */
        IN_PASSING("in passing"),
        /** Nothing is about it. */
        GAP("gap");

        private final String words;

        Coverage(String words) {
            this.words = words;
        }

        /** The name on a page. */
        public String words() {
            return words;
        }
    }

    /** Creates a crosswalk of these strategies, in this order. */
    public static Crosswalk of(List<Strategy> strategies) {
        return new Crosswalk(strategies);
    }

    /** The strategies. */
    public List<Strategy> strategies() {
        return strategies;
    }

    /** The items of a strategy that belong to a theme, in the document's order. */
    public List<StrategyItem> items(SharedTheme theme, Strategy strategy) {
        return strategy.items().stream()
                .filter(item -> item.themes().contains(theme))
                .toList();
    }

    /** A strategy's coverage of a theme. */
    public Coverage coverage(SharedTheme theme, Strategy strategy) {
        List<StrategyItem> items = items(theme, strategy);
        return items.isEmpty()
                ? Coverage.GAP
                : items.stream().anyMatch(item -> item.kind().isMain()) ? Coverage.MAIN : Coverage.IN_PASSING;
    }

    /** The themes for which a strategy has exactly this coverage. */
    public Set<SharedTheme> themes(Strategy strategy, Coverage coverage) {
        Set<SharedTheme> themes = EnumSet.noneOf(SharedTheme.class);
        for (SharedTheme theme : SharedTheme.values()) {
            if (coverage(theme, strategy) == coverage) {
                themes.add(theme);
            }
        }
        return themes;
    }

    /** The items of a strategy without a theme. Each has a reason. */
    public List<StrategyItem> unmapped(Strategy strategy) {
        return strategy.items().stream().filter(item -> item.themes().isEmpty()).toList();
    }
}
