/**
 * Whether a strategy does what it says: start from a {@link org.carerkit.outcomes.measure.MeasureSet}, show each measure
 * under a policy as a {@link org.carerkit.outcomes.measure.PublishedMeasure}, and put plan and measures beside the strategy
 * with {@link org.carerkit.outcomes.measure.StrategyProgress}. Depends on {@code strategy}, {@code plan} and
 * {@code disclosure}; nothing in the library depends on it.
 */
@NullMarked
package org.carerkit.outcomes.measure;

import org.jspecify.annotations.NullMarked;
