/**
 * Carers' strategies as data. Start from a {@link org.carerkit.outcomes.strategy.StandardStrategy}. Check an action
 * plan against a strategy with {@link org.carerkit.outcomes.strategy.Strategy#check}, and compare several strategies
 * with a {@link org.carerkit.outcomes.strategy.Crosswalk}. The package depends on {@code plan}, but not on measures.
 */
@NullMarked
package org.carerkit.outcomes.strategy;

import org.jspecify.annotations.NullMarked;
