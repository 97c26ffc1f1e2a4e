/**
 * From answers to scores: start from {@link org.carerkit.outcomes.scoring.Scorer}, get a
 * {@link org.carerkit.outcomes.scoring.ScoringResult}, which is {@link org.carerkit.outcomes.scoring.Scored} or
 * {@link org.carerkit.outcomes.scoring.NotScorable}. Depends on {@code instrument}; not on {@code tally}.
 */
@NullMarked
package org.carerkit.outcomes.scoring;

import org.jspecify.annotations.NullMarked;
