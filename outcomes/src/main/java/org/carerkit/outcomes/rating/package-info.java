/**
 * How far an organisation keeps its commitments to carers: give the {@link org.carerkit.outcomes.rating.Evaluator} an
 * evaluation, get an {@link org.carerkit.outcomes.rating.EvaluationResult} with the reason for every point, and compare two
 * with a {@link org.carerkit.outcomes.rating.Trend}. Depends on {@code evaluation}, {@code framework} and {@code plan}.
 */
@NullMarked
package org.carerkit.outcomes.rating;

import org.jspecify.annotations.NullMarked;
