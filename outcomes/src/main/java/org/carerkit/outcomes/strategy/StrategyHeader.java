package org.carerkit.outcomes.strategy;

/** What stands at the head of a strategy's file. */
record StrategyHeader(
        StrategyKey key,
        String title,
        String area,
        StrategyPeriod period,
        String source,
        String licence,
        String note) {}
