/**
 * Turns answers into scores. Start from {@link org.carerkit.outcomes.scoring.Scorer}, which returns a
 * {@link org.carerkit.outcomes.scoring.ScoringResult}: {@link org.carerkit.outcomes.scoring.Scored} or
 * {@link org.carerkit.outcomes.scoring.NotScorable}. The package depends on {@code instrument} but not on
 * {@code tally}.
 */
@NullMarked
package org.carerkit.outcomes.scoring;

import org.jspecify.annotations.NullMarked;
