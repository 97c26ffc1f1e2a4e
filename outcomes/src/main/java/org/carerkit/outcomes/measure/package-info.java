/**
 * Tracks whether a strategy achieves its aims. Start from a {@link org.carerkit.outcomes.measure.MeasureSet}, show each
 * measure under a policy as a {@link org.carerkit.outcomes.measure.PublishedMeasure}, and combine strategy, plan and
 * measures with {@link org.carerkit.outcomes.measure.StrategyProgress}. The package depends on {@code strategy},
 * {@code plan} and {@code disclosure}; nothing in the library depends on it.
 */
@NullMarked
package org.carerkit.outcomes.measure;

import org.jspecify.annotations.NullMarked;
