/**
 * Strategies for carers that can be followed: start from a {@link org.carerkit.outcomes.strategy.StandardStrategy}, lay several
 * side by side with a {@link org.carerkit.outcomes.strategy.Crosswalk}, follow one with an
 * {@link org.carerkit.outcomes.strategy.ActionPlan} and a {@link org.carerkit.outcomes.strategy.MeasureSet}, and get a
 * {@link org.carerkit.outcomes.strategy.QuarterlyReport} or a {@link org.carerkit.outcomes.strategy.BoardReport}. Depends on
 * {@code report}, {@code evaluation} and {@code disclosure}; nothing depends on it.
 */
@NullMarked
package org.carerkit.outcomes.strategy;

import org.jspecify.annotations.NullMarked;
