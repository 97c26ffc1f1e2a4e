/**
 * Pages about strategies for carers. Start from a {@link org.carerkit.pages.strategy.StrategyPage}, from a
 * {@link org.carerkit.pages.strategy.CrosswalkPage} of several, or from a
 * {@link org.carerkit.pages.strategy.QuarterlyReport} or {@link org.carerkit.pages.strategy.BoardReport} on the progress of
 * one. Depends on {@code pages} and on outcomes.
 */
@NullMarked
package org.carerkit.pages.strategy;

import org.jspecify.annotations.NullMarked;
