/**
 * Strategies for carers that can be followed: start from a {@link org.carerkit.outcomes.strategy.StandardStrategy}, lay several
 * side by side with a {@link org.carerkit.outcomes.strategy.Crosswalk}, and follow one with an
 * {@link org.carerkit.outcomes.strategy.ActionPlan} and a {@link org.carerkit.outcomes.strategy.MeasureSet}. Pages and reports
 * of them are made by the kit. Depends on {@code evaluation} and {@code disclosure}; nothing depends on it.
 */
@NullMarked
package org.carerkit.outcomes.strategy;

import org.jspecify.annotations.NullMarked;
