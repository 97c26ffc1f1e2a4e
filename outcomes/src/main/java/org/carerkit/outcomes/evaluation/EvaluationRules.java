package org.carerkit.outcomes.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Rule;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.jspecify.annotations.Nullable;

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
        notTwice(evaluation.actions(), Action::id, "actions", ".id", OutcomesFinding.ACTION_DUPLICATE, report);
        notTwice(
                evaluation.measures(),
                MeasureCount::measure,
                "measures",
                ".measure",
                OutcomesFinding.MEASURE_COUNTED_TWICE,
                report);
        notTwice(
                evaluation.targets(),
                target -> target.section() + (target.level() == null ? " %" : " level"),
                "targets",
                "",
                OutcomesFinding.TARGET_TWICE,
                report);
        if (evaluation.judgedOn() != null && evaluation.judgedOn().isAfter(report.today())) {
            report.add("judgedOn", OutcomesFinding.JUDGED_IN_FUTURE);
        }
    }

    private static <T> void notTwice(
            List<T> all,
            Function<T, @Nullable String> key,
            String list,
            String member,
            OutcomesFinding code,
            Report report) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String id = key.apply(all.get(i));
            if (id != null && !seen.add(id)) {
                report.add(list + "[" + i + "]" + member, code);
            }
        }
    }
}
