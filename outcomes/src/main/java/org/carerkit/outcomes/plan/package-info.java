/**
 * Actions with their leads and due dates. Start from an {@link org.carerkit.outcomes.plan.Action}, which is used in
 * evaluations and in the {@link org.carerkit.outcomes.plan.ActionPlan} of a strategy.
 * {@link org.carerkit.outcomes.plan.ActionPlanCsv} lets people edit actions in a spreadsheet. The package depends on
 * {@code finding}, but not on evaluations or strategies.
 */
@NullMarked
package org.carerkit.outcomes.plan;

import org.jspecify.annotations.NullMarked;
