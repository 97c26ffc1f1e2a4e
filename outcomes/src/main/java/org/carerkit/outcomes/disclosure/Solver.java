package org.carerkit.outcomes.disclosure;

import java.util.Optional;

/** Finds whole counts that fit a {@link SumSystem}. What it returns always fits, exactly; an extreme may be missed, never exceeded. */
interface Solver {

    /** Counts that fit; empty when it finds none. */
    Optional<long[]> any(SumSystem.Bounds bounds);

    /**
     * Counts that fit in which one is as large, or as small, as it can be.
     *
     * @param from counts that fit, from which to start
     * @param bounds between what the counts lie
     * @param cell which is to be extreme
     * @param most true for as large as possible
     */
    long[] extreme(long[] from, SumSystem.Bounds bounds, int cell, boolean most);
}
