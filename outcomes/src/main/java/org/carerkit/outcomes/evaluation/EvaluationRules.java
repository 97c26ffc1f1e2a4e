package org.carerkit.outcomes.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.outcomes.finding.OutcomesFinding;

/** Nothing in an evaluation is there twice. */
public final class EvaluationRules implements Rule<Evaluation> {

    /** For the constraint. */
    public EvaluationRules() {}

    @Override
    public void check(Evaluation evaluation, Report report) {
        Set<List<String>> answered = new HashSet<>();
        for (int i = 0; i < evaluation.answers().size(); i++) {
            CriterionAnswer answer = evaluation.answers().get(i);
            if (answer.criterion() != null
                    && answer.scope() != null
                    && !answered.add(List.of(answer.criterion(), answer.scope()))) {
                report.add("answers[" + i + "]", OutcomesFinding.CRITERION_ANSWERED_TWICE);
            }
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < evaluation.actions().size(); i++) {
            String id = evaluation.actions().get(i).id();
            if (id != null && !ids.add(id)) {
                report.add("actions[" + i + "].id", OutcomesFinding.ACTION_DUPLICATE);
            }
        }
    }
}
