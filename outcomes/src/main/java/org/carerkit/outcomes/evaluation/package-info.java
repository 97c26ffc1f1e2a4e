/**
 * How far an organisation keeps its commitments to carers: start from a
 * {@link org.carerkit.outcomes.evaluation.StandardFramework} and an {@link org.carerkit.outcomes.evaluation.Evaluation},
 * get an {@link org.carerkit.outcomes.evaluation.EvaluationResult} from the
 * {@link org.carerkit.outcomes.evaluation.Evaluator}. Depends on {@code finding}; not on {@code report}.
 */
@NullMarked
package org.carerkit.outcomes.evaluation;

import org.jspecify.annotations.NullMarked;
