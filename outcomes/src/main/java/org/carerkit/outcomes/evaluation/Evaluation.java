package org.carerkit.outcomes.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.GroupSequence;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Checked;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Report;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Rule;
import org.carerkit.core.check.Text;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.framework.FrameworkKey;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.plan.ProgressNote;
import org.carerkit.outcomes.rating.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's evaluation of itself against a framework, format {@code carerkit.evaluation/1}. The record holds
 * what was received; {@link Evaluator#check} finds any faults.
 *
 * @param format the version of the format
 * @param framework the framework and edition
 * @param organisation the organisation
 * @param unit the part of the organisation; null for the whole
 * @param period the period under evaluation
 * @param judgedOn the day of the judgement
 * @param assessors the people who took part, at most 200
 * @param answers one for each criterion and scope considered, at most 1,000, in any order
 * @param measures the counts, one for each measure of the framework, at most 200
 * @param targets the targets, at most 50
 * @param actions the planned actions, at most 1,000
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(Evaluation.EvaluationRules.class)
@Checked(groups = Checked.First.class)
@GroupSequence({Checked.First.class, Evaluation.class})
public record Evaluation(
        @Required @Nullable EvaluationFormat format,
        @Required @Valid @Nullable FrameworkKey framework,
        @Required @Text(max = 300) @Nullable String organisation,
        @Text(max = 300) @Nullable String unit,
        @Required @Valid @Nullable EvaluationPeriod period,
        @Nullable LocalDate judgedOn,
        @AtMost(200) List<@Valid Assessor> assessors,
        @AtMost(1000) List<@Valid CriterionAnswer> answers,
        @AtMost(200) List<@Valid MeasureCount> measures,
        @AtMost(50) List<@Valid Target> targets,
        @AtMost(1000) List<@Valid Action> actions) {

    /** Copies the lists. An absent list becomes an empty one. */
    public Evaluation {
        assessors = assessors == null ? List.of() : List.copyOf(assessors);
        answers = answers == null ? List.of() : List.copyOf(answers);
        measures = measures == null ? List.of() : List.copyOf(measures);
        targets = targets == null ? List.of() : List.copyOf(targets);
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    /** Starts building an evaluation of an organisation. Everything else is optional. */
    public static EvaluationBuilder builder(FrameworkKey framework, String organisation, EvaluationPeriod period) {
        return new EvaluationBuilder(framework, organisation, period);
    }

    /**
     * The day for which to rate the evaluation if it is viewed later: the day of the judgement, but not after today. If
     * that is missing, it is the last day of the period or the latest date in the evaluation, whichever is later,
     * ignoring dates after today.
     */
    public LocalDate ratedAsOf(LocalDate today) {
        if (judgedOn != null) {
            return judgedOn.isAfter(today) ? today : judgedOn;
        }
        Stream<@Nullable LocalDate> told = Stream.of(
                        answers.stream()
                                .flatMap(answer -> answer.evidence().stream().map(Evidence::date)),
                        answers.stream()
                                .map(answer -> answer.verification() == null
                                        ? null
                                        : answer.verification().date()),
                        measures.stream().map(MeasureCount::date),
                        actions.stream()
                                .flatMap(action -> action.progress().stream().map(ProgressNote::date)),
                        Stream.of(
                                period == null || period.to() == null
                                        ? null
                                        : period.to().minusDays(1)))
                .flatMap(dates -> dates);
        return told.filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(date -> !date.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    /** A copy with these actions. */
    public Evaluation withActions(List<Action> other) {
        return new Evaluation(
                format, framework, organisation, unit, period, judgedOn, assessors, answers, measures, targets, other);
    }

    /** Shows nothing of its content. */
    @Override
    public String toString() {
        return "Evaluation[…]";
    }

    /**
     * A person who took part in an evaluation.
     *
     * @param name the person's name or group
     * @param role the person's role
     * @param livedExperience true for a carer who takes part as a carer
     */
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, Assessor.class})
    public record Assessor(
            @Required @Text(max = 200) @Nullable String name,
            @Text(max = 200) @Nullable String role,
            boolean livedExperience) {

        /** Shows nothing about the person. */
        @Override
        public String toString() {
            return "Assessor[…]";
        }
    }

    /** The versions of the evaluation format. A reader refuses any other. */
    public enum EvaluationFormat {
        /** The first version. */
        @JsonProperty("carerkit.evaluation/1")
        EVALUATION_1
    }

    /**
     * The period that an evaluation covers.
     *
     * @param from the first day
     * @param to the day after the last day
     */
    @Consistent(EvaluationPeriod.InOrder.class)
    @Checked(groups = Checked.First.class)
    @GroupSequence({Checked.First.class, EvaluationPeriod.class})
    public record EvaluationPeriod(
            @Required @Nullable LocalDate from,
            @Required @Nullable LocalDate to) {

        /** Checks that the period ends after it starts. */
        public static final class InOrder implements Rule<EvaluationPeriod> {

            /** Called by the constraint. */
            public InOrder() {}

            @Override
            public void check(EvaluationPeriod period, Report report) {
                if (period.from != null && period.to != null && !period.from.isBefore(period.to)) {
                    report.add("to", OutcomesFinding.PERIOD_END_BEFORE_START);
                }
            }
        }
    }

    /** Checks that nothing in an evaluation is repeated and that the judgement is not in the future. */
    public static final class EvaluationRules implements Rule<Evaluation> {

        /** Called by the constraint. */
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
}
