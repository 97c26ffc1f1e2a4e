/**
 * Strategies for carers as pages: start from a {@link org.carerkit.pages.strategy.StrategyPage}, a
 * {@link org.carerkit.pages.strategy.CrosswalkPage} of several, or a {@link org.carerkit.pages.strategy.QuarterlyReport} and a
 * {@link org.carerkit.pages.strategy.BoardReport} of how one goes on. Depends on {@code pages} and on outcomes.
 */
@NullMarked
package org.carerkit.pages.strategy;

import org.jspecify.annotations.NullMarked;
