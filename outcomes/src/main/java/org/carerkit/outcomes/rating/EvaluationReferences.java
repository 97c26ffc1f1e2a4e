package org.carerkit.outcomes.rating;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.MeasureCount;
import org.carerkit.outcomes.evaluation.Target;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.CriterionMeasure;
import org.carerkit.outcomes.framework.Duty;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.plan.Action;
import org.jspecify.annotations.Nullable;

/** Compares the references in an evaluation with its framework. */
final class EvaluationReferences {

    private final Framework framework;
    private final List<Finding> found = new ArrayList<>();

    EvaluationReferences(Framework framework) {
        this.framework = framework;
    }

    Findings check(Evaluation evaluation) {
        if (evaluation.framework() != null && !framework.key().equals(evaluation.framework())) {
            found.add(new Finding(OutcomesFinding.FRAMEWORK_OTHER, "framework"));
        }
        for (int i = 0; i < evaluation.answers().size(); i++) {
            CriterionAnswer answer = evaluation.answers().get(i);
            criterionAndScope("answers[" + i + "].", answer.criterion(), answer.scope());
            exemption("answers[" + i + "].", answer);
        }
        for (int i = 0; i < evaluation.actions().size(); i++) {
            Action action = evaluation.actions().get(i);
            criterionAndScope("actions[" + i + "].", action.criterion(), action.scope());
        }
        for (int i = 0; i < evaluation.targets().size(); i++) {
            target("targets[" + i + "].", evaluation.targets().get(i));
        }
        measures(evaluation.measures());
        return Findings.of(found);
    }

    private void criterionAndScope(String path, @Nullable String criterion, @Nullable String scope) {
        if (criterion != null && framework.criterion(criterion).isEmpty()) {
            found.add(new Finding(OutcomesFinding.CRITERION_UNKNOWN, path + "criterion"));
        }
        if (scope != null && framework.scope(scope).isEmpty()) {
            found.add(new Finding(OutcomesFinding.SCOPE_UNKNOWN, path + "scope"));
        }
    }

    private void exemption(String path, CriterionAnswer answer) {
        Optional<Duty> duty = framework.criterion(answer.criterion()).flatMap(Criterion::duty);
        if (duty.filter(answer::waives).isPresent()) {
            found.add(new Finding(OutcomesFinding.DUTY_WAIVED, path + "result"));
        }
        boolean known = duty.flatMap(Duty::exemption)
                .filter(lawful -> lawful.id().equals(answer.exemption()))
                .isPresent();
        if (answer.exemption() != null && !known) {
            found.add(new Finding(OutcomesFinding.EXEMPTION_UNKNOWN, path + "exemption"));
        }
    }

    private void target(String path, Target target) {
        if (target.section() != null && framework.section(target.section()).isEmpty()) {
            found.add(new Finding(OutcomesFinding.SECTION_UNKNOWN, path + "section"));
        }
        int levels = framework.levels().map(scale -> scale.levels().size()).orElse(0);
        if (target.level() != null && (target.level() < 1 || target.level() > levels)) {
            found.add(new Finding(OutcomesFinding.LEVEL_UNKNOWN, path + "level"));
        }
    }

    /** Checks that a denominator is not larger than the count that it is part of. */
    private void measures(List<MeasureCount> counts) {
        Map<String, MeasureCount> byId = new HashMap<>();
        counts.forEach(count -> {
            if (count.measure() != null) {
                byId.put(count.measure(), count);
            }
        });
        for (int i = 0; i < counts.size(); i++) {
            MeasureCount count = counts.get(i);
            Optional<CriterionMeasure> measure = framework.measure(count.measure());
            if (count.measure() != null && measure.isEmpty()) {
                found.add(new Finding(OutcomesFinding.MEASURE_UNKNOWN, "measures[" + i + "].measure"));
            }
            Integer whole = measure.flatMap(CriterionMeasure::within)
                    .flatMap(within ->
                            Optional.ofNullable(byId.get(within.measure())).flatMap(other -> other.side(within.side())))
                    .orElse(null);
            if (whole != null && count.denominator() != null && count.denominator() > whole) {
                found.add(new Finding(OutcomesFinding.MEASURE_NOT_WITHIN, "measures[" + i + "].denominator"));
            }
        }
    }
}
