/**
 * Strategies for carers as data: start from a {@link org.carerkit.outcomes.strategy.StandardStrategy}, hold a plan against
 * one with {@link org.carerkit.outcomes.strategy.Strategy#check}, and lay several side by side with a
 * {@link org.carerkit.outcomes.strategy.Crosswalk}. Depends on {@code plan}; knows no measures.
 */
@NullMarked
package org.carerkit.outcomes.strategy;

import org.jspecify.annotations.NullMarked;
