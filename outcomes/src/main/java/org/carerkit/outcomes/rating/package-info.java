/**
 * Rates how far an organisation keeps its commitments to carers. Give the
 * {@link org.carerkit.outcomes.rating.Evaluator} an evaluation. It returns an
 * {@link org.carerkit.outcomes.rating.EvaluationResult} with the reason for every point. Compare two results with a
 * {@link org.carerkit.outcomes.rating.Trend}. The package depends on {@code evaluation}, {@code framework} and
 * {@code plan}.
 */
@NullMarked
package org.carerkit.outcomes.rating;

import org.jspecify.annotations.NullMarked;
