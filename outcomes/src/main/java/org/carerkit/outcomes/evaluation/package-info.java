/**
 * An organisation's answers to a framework. Start from an {@link org.carerkit.outcomes.evaluation.Evaluation}, which
 * {@link org.carerkit.outcomes.evaluation.EvaluationJson} reads and writes. The package depends on {@code framework}
 * and {@code plan}. It does not rate anything; {@code rating} does.
 */
@NullMarked
package org.carerkit.outcomes.evaluation;

import org.jspecify.annotations.NullMarked;
