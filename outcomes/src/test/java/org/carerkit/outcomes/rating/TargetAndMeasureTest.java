package org.carerkit.outcomes.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.evaluation.MeasureCount;
import org.carerkit.outcomes.evaluation.Target;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.EvaluationResult.TargetResult;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TargetAndMeasureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final LocalDate NEXT_YEAR = LocalDate.of(2027, 10, 1);
    private static final Framework COMMITMENT = StandardFramework.COMMITMENT_TO_CARERS.load();
    private static final Framework QS200 = StandardFramework.NICE_QS200.load();
    private static final Evidence SHOWN = new Evidence("Policy", null, null, null);

    @Test
    void a_target_is_reached_exactly_at_its_share_and_says_how_many_points_are_missing() {
        // 7 of 10 points.
        EvaluationBuilder builder = builder(COMMITMENT);
        for (String id : new String[] {"C1", "C2", "C3"}) {
            builder.answer(CriterionAnswer.of(id, "people", CriterionResult.MET).withEvidence(SHOWN));
        }
        builder.answer(CriterionAnswer.of("C4", "people", CriterionResult.PARTLY_MET))
                .answer(CriterionAnswer.of("C5", "people", CriterionResult.NOT_MET))
                .target(Target.percent(70, NEXT_YEAR))
                .target(Target.percent(71, NEXT_YEAR).in("carer"))
                .target(Target.percent(50, NEXT_YEAR).in("organisation"));
        EvaluationResult result = new Evaluator(COMMITMENT).rate(builder.build(), TODAY);

        assertThat(result.targets())
                .extracting(target -> target.title() + " " + target.reached() + " " + target.missing())
                .containsExactly(
                        "Overall true 0", "What carers can expect false 1", "What the organisation does false 0");
    }

    @Test
    void a_level_is_a_target_too() {
        Framework check = StandardFramework.CARER_CONFIDENT.load();
        EvaluationBuilder builder = builder(check);
        for (Criterion criterion : check.criteria()) {
            builder.answer(CriterionAnswer.of(
                            criterion.id(),
                            "workforce",
                            criterion.level().orElseThrow().number() == 3
                                            && criterion.section().id().equals("peer")
                                    ? CriterionResult.NOT_MET
                                    : CriterionResult.MET)
                    .withEvidence(SHOWN));
        }
        builder.target(Target.level(3, NEXT_YEAR))
                .target(Target.level(2, NEXT_YEAR).in("peer"))
                .target(Target.level(3, NEXT_YEAR).in("policy"));

        assertThat(new Evaluator(check).rate(builder.build(), TODAY).targets())
                .extracting(TargetResult::reached)
                .containsExactly(false, true, true);
    }

    @Test
    void what_is_wrong_with_a_target_is_found() {
        Evaluation evaluation = builder(COMMITMENT)
                .target(new Target(null, null, null, null))
                .target(new Target(null, 80, 2, null))
                .target(Target.percent(80, NEXT_YEAR).in("kitchen"))
                .target(Target.level(1, NEXT_YEAR).in("carer"))
                .target(new Target("carer", 101, null, null))
                .target(new Target("carer", 60, null, null))
                .build();

        assertThat(codes(COMMITMENT, evaluation))
                .containsExactlyInAnyOrder(
                        "CK-OUT-TARGET-UNCLEAR targets[0]",
                        "CK-OUT-TARGET-UNCLEAR targets[1]",
                        "CK-OUT-SECTION-UNKNOWN targets[2].section",
                        "CK-OUT-LEVEL-UNKNOWN targets[1].level",
                        "CK-OUT-LEVEL-UNKNOWN targets[3].level",
                        "CK-COUNT-OUT-OF-RANGE targets[4].percent",
                        "CK-OUT-TARGET-TWICE targets[5]");
    }

    @Test
    void counts_are_stored_both_and_a_part_is_never_larger_than_its_whole() {
        Evaluation good = builder(QS200)
                .measure(new MeasureCount("5a", 420, 1000, "Survey of carers", TODAY))
                .measure(new MeasureCount("5b", 273, 420, "Survey of carers", TODAY))
                .build();
        Evaluation bad = builder(QS200)
                .measure(new MeasureCount("5a", 420, 1000, null, null))
                .measure(new MeasureCount("5b", 273, 421, null, null))
                .measure(new MeasureCount("4a", 2, 1, null, TODAY.plusDays(1)))
                .measure(new MeasureCount("9z", 0, 0, null, null))
                .measure(new MeasureCount("4a", null, 1, null, null))
                .build();

        assertThat(codes(QS200, good)).isEmpty();
        assertThat(good.measures().get(1).percent(1)).hasToString("Optional[65.0]");
        assertThat(new MeasureCount("5a", 0, 0, null, null).percent(1)).isEmpty();
        assertThat(codes(QS200, bad))
                .containsExactlyInAnyOrder(
                        "CK-OUT-MEASURE-NOT-WITHIN measures[1].denominator",
                        "CK-OUT-MEASURE-PART-ABOVE-WHOLE measures[2].numerator",
                        "CK-OUT-MEASURE-IN-FUTURE measures[2].date",
                        "CK-OUT-MEASURE-UNKNOWN measures[3].measure",
                        "CK-REQUIRED measures[4].numerator",
                        "CK-OUT-MEASURE-COUNTED-TWICE measures[4].measure");
    }

    @Test
    void counts_are_no_part_of_the_score() {
        EvaluationBuilder builder = builder(QS200).answer(CriterionAnswer.of("5", "adult-carers", CriterionResult.MET));
        Rating without = new Evaluator(QS200).rate(builder.build(), TODAY).overall();
        Rating with = new Evaluator(QS200)
                .rate(builder.measure(new MeasureCount("5a", 0, 10, null, null)).build(), TODAY)
                .overall();

        assertThat(with).isEqualTo(without);
    }

    @Test
    void a_proposal_is_the_first_step_where_the_answer_is_no_and_none_is_made_where_an_action_is_open() {
        Framework check = StandardFramework.CARER_CONFIDENT.load();
        Evaluation evaluation = builder(check)
                .answer(CriterionAnswer.of("PO1", "workforce", CriterionResult.NOT_MET))
                .answer(CriterionAnswer.of("PO2", "workforce", CriterionResult.PARTLY_MET))
                .build();
        EvaluationResult result = new Evaluator(check).rate(evaluation, TODAY);

        // after the five legal duties, of which none is shown to be met
        ProposedAction first = result.proposals().get(5);
        assertThat(first.gap().line().criterion().id()).isEqualTo("PO1");
        assertThat(first.action())
                .isEqualTo(check.criterion("PO1")
                        .orElseThrow()
                        .guidance()
                        .orElseThrow()
                        .firstStep());
        assertThat(first.toAction("A1").criterion()).isEqualTo("PO1");
        EvaluationResult planned =
                new Evaluator(check).rate(evaluation.withActions(List.of(first.toAction("A1"))), TODAY);
        assertThat(planned.proposals())
                .extracting(proposal -> proposal.gap().line().criterion().id())
                .doesNotContain("PO1")
                .contains("PO2");
    }

    private static List<String> codes(Framework framework, Evaluation evaluation) {
        Findings findings = new Evaluator(framework).check(evaluation, TODAY);
        return findings.all().stream()
                .map(finding -> finding.code().id() + " " + finding.path())
                .toList();
    }

    private static EvaluationBuilder builder(Framework framework) {
        return Evaluation.builder(
                framework.key(), "H", new EvaluationPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1)));
    }
}
