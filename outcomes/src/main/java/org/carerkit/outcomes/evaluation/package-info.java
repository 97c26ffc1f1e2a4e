/**
 * What an organisation answers to a framework: start from an {@link org.carerkit.outcomes.evaluation.Evaluation}, read and
 * written by {@link org.carerkit.outcomes.evaluation.EvaluationJson}. Depends on {@code framework} and {@code plan}; judges
 * nothing, which is for {@code rating}.
 */
@NullMarked
package org.carerkit.outcomes.evaluation;

import org.jspecify.annotations.NullMarked;
