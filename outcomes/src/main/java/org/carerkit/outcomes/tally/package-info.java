/**
 * Turns results into counts that can be added together. Start from {@link org.carerkit.outcomes.tally.ScoreCounter},
 * which returns {@link org.carerkit.outcomes.tally.ScoreCounts}. For a breakdown, start from
 * {@link org.carerkit.outcomes.tally.TallyCounter}, which returns a {@link org.carerkit.outcomes.tally.Tally}. Counts
 * are exact; they do not depend on the order of results or on how they were split. The package depends on
 * {@code scoring} but not on {@code disclosure}, which decides what may be shown.
 */
@NullMarked
package org.carerkit.outcomes.tally;

import org.jspecify.annotations.NullMarked;
