package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

/**
 * The years that a strategy names. Documents name years and no days, so none are made up here.
 *
 * @param from the first year
 * @param to the last year, inclusive
 * @param text the period as it stands in the document
 */
public record StrategyPeriod(int from, int to, String text) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it ends before it starts
     */
    public StrategyPeriod {
        requireNonNull(text, "text");
        if (to < from) {
            throw new IllegalArgumentException("to: before from");
        }
    }

    /** The years with a dash. */
    @Override
    public String toString() {
        return from + "–" + to;
    }
}
