package org.carerkit.outcomes.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carerkit.outcomes.evaluation.Evaluation.Assessor;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationFormat;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.framework.FrameworkKey;
import org.carerkit.outcomes.plan.Action;
import org.jspecify.annotations.Nullable;

/** Builds an {@link Evaluation} part by part. Start from {@link Evaluation#builder}. Use it on one thread. */
public final class EvaluationBuilder {

    private final FrameworkKey framework;
    private final String organisation;
    private final EvaluationPeriod period;
    private final List<Assessor> assessors = new ArrayList<>();
    private final List<CriterionAnswer> answers = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private final List<MeasureCount> measures = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private @Nullable String unit;
    private @Nullable LocalDate judgedOn;

    EvaluationBuilder(FrameworkKey framework, String organisation, EvaluationPeriod period) {
        this.framework = framework;
        this.organisation = organisation;
        this.period = period;
    }

    /** Sets the part of the organisation under evaluation. */
    public EvaluationBuilder unit(String unit) {
        this.unit = unit;
        return this;
    }

    /** Sets the day of the judgement. */
    public EvaluationBuilder judgedOn(LocalDate day) {
        judgedOn = day;
        return this;
    }

    /** Adds a person who took part. */
    public EvaluationBuilder assessor(Assessor assessor) {
        assessors.add(assessor);
        return this;
    }

    /** Adds an answer about a criterion. */
    public EvaluationBuilder answer(CriterionAnswer answer) {
        answers.add(answer);
        return this;
    }

    /** Adds a count. */
    public EvaluationBuilder measure(MeasureCount count) {
        measures.add(count);
        return this;
    }

    /** Adds a target. */
    public EvaluationBuilder target(Target target) {
        targets.add(target);
        return this;
    }

    /** Adds an action. */
    public EvaluationBuilder action(Action action) {
        actions.add(action);
        return this;
    }

    /** The evaluation built so far. The builder can continue. */
    public Evaluation build() {
        return new Evaluation(
                EvaluationFormat.EVALUATION_1,
                framework,
                organisation,
                unit,
                period,
                judgedOn,
                assessors,
                answers,
                measures,
                targets,
                actions);
    }
}
