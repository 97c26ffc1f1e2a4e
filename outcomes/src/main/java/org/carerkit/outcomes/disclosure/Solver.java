package org.carerkit.outcomes.disclosure;

import java.util.Optional;

/**
 * Finds whole counts that fit a {@link SumSystem}. What it returns always fits exactly. It may miss an extreme but
 * never exceeds one.
 */
interface Solver {

    /** Counts that fit. Empty if none are found. */
    Optional<long[]> any(SumSystem.Bounds bounds);

    /**
     * Finds fitting counts in which one count is as large or as small as possible.
     *
     * @param from counts that fit, as a start
     * @param bounds the bounds of the counts
     * @param cell the count to make extreme
     * @param most true for as large as possible
     */
    long[] extreme(long[] from, SumSystem.Bounds bounds, int cell, boolean most);
}
