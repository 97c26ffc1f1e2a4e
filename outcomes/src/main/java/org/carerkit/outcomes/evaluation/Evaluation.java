package org.carerkit.outcomes.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import java.util.List;
import org.carerkit.core.check.AtMost;
import org.carerkit.core.check.Consistent;
import org.carerkit.core.check.Required;
import org.carerkit.core.check.Text;
import org.jspecify.annotations.Nullable;

/**
 * How an organisation judges itself against a framework: the format {@code carerkit.evaluation/1}. A record holds what was
 * received; {@link Evaluator#check} says what is wrong with it.
 *
 * @param format the version of the format
 * @param framework the framework and edition
 * @param organisation who is judged
 * @param unit which part of the organisation; null for the whole
 * @param period the time that is judged
 * @param assessors who took part, at most 200
 * @param answers one for each criterion and scope that was looked at, at most 1,000, in any order
 * @param actions what will be done, at most 1,000
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Consistent(EvaluationRules.class)
public record Evaluation(
        @Required @Nullable EvaluationFormat format,
        @Required @Valid @Nullable FrameworkKey framework,
        @Required @Text(max = 300) @Nullable String organisation,
        @Text(max = 300) @Nullable String unit,
        @Required @Valid @Nullable EvaluationPeriod period,
        @AtMost(200) List<@Valid Assessor> assessors,
        @AtMost(1000) List<@Valid CriterionAnswer> answers,
        @AtMost(1000) List<@Valid Action> actions) {

    /** Copies the lists; an absent list is an empty one. */
    public Evaluation {
        assessors = assessors == null ? List.of() : List.copyOf(assessors);
        answers = answers == null ? List.of() : List.copyOf(answers);
        actions = actions == null ? List.of() : List.copyOf(actions);
    }

    /** An evaluation of an organisation; everything else can be added. */
    public static EvaluationBuilder builder(FrameworkKey framework, String organisation, EvaluationPeriod period) {
        return new EvaluationBuilder(framework, organisation, period);
    }

    /** Nothing of what was written. */
    @Override
    public String toString() {
        return "Evaluation[…]";
    }
}
