/**
 * From many results to counts that can be added up: start from {@link org.carerkit.outcomes.tally.ScoreCounter}, get
 * {@link org.carerkit.outcomes.tally.ScoreCounts}; or by a breakdown from
 * {@link org.carerkit.outcomes.tally.TallyCounter}, get a {@link org.carerkit.outcomes.tally.Tally}. Exact; the order of results, and how they were split, changes nothing.
 * Depends on {@code scoring}; not on {@code disclosure}, which decides what may be shown.
 */
@NullMarked
package org.carerkit.outcomes.tally;

import org.jspecify.annotations.NullMarked;
