package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

/**
 * Identifies an edition of a strategy.
 *
 * @param id the area's key
 * @param edition the period that the strategy covers, as its key
 */
public record StrategyKey(String id, String edition) {

    /** Checks that neither is null. */
    public StrategyKey {
        requireNonNull(id, "id");
        requireNonNull(edition, "edition");
    }

    /** The id and edition, separated by a slash: {@code hartlepool/2026-2031}. */
    @Override
    public String toString() {
        return id + "/" + edition;
    }
}
