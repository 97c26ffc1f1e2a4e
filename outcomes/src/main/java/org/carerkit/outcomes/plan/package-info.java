/**
 * What will be done, by whom and by when: start from an {@link org.carerkit.outcomes.plan.Action}, which an evaluation and
 * the {@link org.carerkit.outcomes.plan.ActionPlan} of a strategy share, and let people work on it in a spreadsheet with
 * {@link org.carerkit.outcomes.plan.ActionPlanCsv}. Depends on {@code finding}; knows neither evaluations nor strategies.
 */
@NullMarked
package org.carerkit.outcomes.plan;

import org.jspecify.annotations.NullMarked;
