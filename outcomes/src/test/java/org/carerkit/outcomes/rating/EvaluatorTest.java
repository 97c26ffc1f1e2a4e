package org.carerkit.outcomes.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult.MET;
import static org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult.NOT_APPLICABLE;
import static org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult.NOT_ASSESSED;
import static org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult.NOT_MET;
import static org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult.PARTLY_MET;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.core.finding.CoreFinding;
import org.carerkit.core.finding.Finding;
import org.carerkit.core.finding.Findings;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.evaluation.Hospital;
import org.carerkit.outcomes.finding.OutcomesFinding;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.FrameworkKey;
import org.carerkit.outcomes.framework.RatingColour;
import org.carerkit.outcomes.framework.RatingScale;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Action;
import org.carerkit.outcomes.plan.Action.ActionStatus;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.plan.ProgressNote;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluatorTest {

    private static final Framework FRAMEWORK = StandardFramework.COMMITMENT_TO_CARERS.load();
    private static final Evaluator EVALUATOR = new Evaluator(FRAMEWORK);
    private static final LocalDate TODAY = Hospital.TODAY;
    private static final Evidence IN_DATE = new Evidence("Policy", null, null, TODAY.plusDays(1));
    private static final Evidence EXPIRED = new Evidence("Survey", null, null, TODAY);

    @ParameterizedTest
    @CsvSource({
        "MET, true, MET, 2",
        "MET, false, MET_WITHOUT_EVIDENCE, 1",
        "PARTLY_MET, false, PARTLY_MET, 1",
        "NOT_MET, true, NOT_MET, 0",
        "NOT_ASSESSED, true, NOT_ASSESSED, 0"
    })
    void each_result_has_its_points_and_its_reason(
            CriterionResult result, boolean evidence, ScoreReason reason, int points) {
        CriterionAnswer answer = answer("C1", result);

        CriterionScore line =
                rate(evidence ? answer.withEvidence(IN_DATE) : answer).lines().get(0);

        assertThat(line.reason()).isEqualTo(reason);
        assertThat(line.reason().points()).isEqualTo(points);
    }

    @Test
    void evidence_counts_up_to_the_day_before_it_expires_and_then_as_none() {
        CriterionAnswer met =
                answer("C1", MET).withEvidence(new Evidence("Policy", null, null, LocalDate.of(2026, 11, 2)));
        Evaluation evaluation = evaluation(met);

        assertThat(EVALUATOR
                        .rate(evaluation, LocalDate.of(2026, 11, 1))
                        .lines()
                        .get(0)
                        .reason())
                .isEqualTo(ScoreReason.MET);
        assertThat(EVALUATOR
                        .rate(evaluation, LocalDate.of(2026, 11, 2))
                        .lines()
                        .get(0)
                        .reason())
                .isEqualTo(ScoreReason.MET_WITH_EXPIRED_EVIDENCE);
        assertThat(rate(met.withEvidence(IN_DATE)).lines().get(0).reason()).isEqualTo(ScoreReason.MET);
    }

    @Test
    void eighty_per_cent_is_green_and_one_point_less_is_not() {
        // Ten lines, of which two are not met: 16 of 20 points.
        assertThat(overall(8, 0, 2)).isEqualTo(new Rating(16, 20, RatingColour.GREEN));
        assertThat(overall(7, 1, 2)).isEqualTo(new Rating(15, 20, RatingColour.AMBER));
    }

    @Test
    void fifty_per_cent_is_amber_and_one_point_less_is_not() {
        assertThat(overall(0, 10, 0)).isEqualTo(new Rating(10, 20, RatingColour.AMBER));
        assertThat(overall(0, 9, 1)).isEqualTo(new Rating(9, 20, RatingColour.RED));
    }

    @Test
    void the_boundaries_are_exact_for_any_number_of_points() {
        RatingScale scale = FRAMEWORK.rating();

        for (int of = 1; of <= 400; of++) {
            for (int points = 0; points <= of; points++) {
                RatingColour expected = points * 5 >= of * 4
                        ? RatingColour.GREEN
                        : points * 2 >= of ? RatingColour.AMBER : RatingColour.RED;
                assertThat(scale.levelOf(points, of)).isEqualTo(expected);
            }
        }
        assertThat(scale.levelOf(Integer.MAX_VALUE, Integer.MAX_VALUE)).isEqualTo(RatingColour.GREEN);
    }

    @Test
    void what_does_not_apply_and_what_is_not_assessed_leave_the_divisor() {
        EvaluationResult result = rate(
                answer("C1", MET).withEvidence(IN_DATE),
                CriterionAnswer.notApplicable("C2", "people", "No beds."),
                answer("C3", NOT_ASSESSED));

        assertThat(result.overall()).isEqualTo(new Rating(2, 2, RatingColour.GREEN));
    }

    @Test
    void a_section_in_which_nothing_applies_is_not_rated() {
        EvaluationResult result =
                rate(CriterionAnswer.notApplicable("O1", "people", "No beds."), answer("C1", NOT_MET));

        assertThat(result.sections())
                .extracting(part -> part.id() + " " + part.rating().level())
                .containsExactly("carer RED", "organisation NOT_RATED");
        assertThat(result.scopes())
                .extracting(part -> part.id() + " " + part.rating().level())
                .containsExactly("people RED", "workforce NOT_RATED");
    }

    @Test
    void an_empty_evaluation_is_not_rated_and_every_line_is_a_gap() {
        EvaluationResult result = rate();

        assertThat(result.overall()).isEqualTo(new Rating(0, 0, RatingColour.NOT_RATED));
        assertThat(result.overall().percent(1)).isEmpty();
        assertThat(result.lines()).hasSize(20).allMatch(line -> line.reason() == ScoreReason.NOT_ASSESSED);
        assertThat(result.gaps()).hasSize(20).allMatch(gap -> gap.effect(0).intValueExact() == 100);
    }

    @Test
    void gaps_come_in_order_of_what_closing_them_would_bring() {
        // 3 of 6 points. Not met: + 2/6. Partly met: + 1/6. Not assessed: 5/8 - 3/6 = 1/8.
        EvaluationResult result = rate(
                answer("C1", PARTLY_MET),
                answer("C2", NOT_MET),
                answer("C3", MET).withEvidence(IN_DATE));

        assertThat(result.gaps().subList(0, 3))
                .extracting(gap ->
                        gap.line().criterion().id() + " " + gap.line().scope().id() + " " + gap.effect(1))
                .containsExactly("C2 people 33.3", "C1 people 16.7", "C1 workforce 12.5");
        assertThat(result.gaps()).hasSize(19);
    }

    @Test
    void the_hospital_has_fourteen_of_twenty_two_points() {
        EvaluationResult result = new Evaluator(StandardFramework.COMMITMENT_TO_CARERS_WORCESTERSHIRE.load())
                .rate(Hospital.evaluation(), TODAY);

        assertThat(result.overall()).isEqualTo(new Rating(14, 22, RatingColour.AMBER));
        assertThat(result.overall().percent(1)).hasToString("Optional[63.6]");
        assertThat(result.findings())
                .extracting(finding -> finding.code().id() + " " + finding.path())
                .containsExactly(
                        "CK-OUT-EVIDENCE-EXPIRED answers[1].evidence[0].expires",
                        "CK-OUT-MET-WITHOUT-EVIDENCE answers[1].evidence",
                        "CK-OUT-MET-WITHOUT-EVIDENCE answers[3].evidence");
    }

    @Test
    void an_evaluation_of_another_edition_is_refused() {
        Evaluation other = Evaluation.builder(new FrameworkKey("commitment-to-carers", "2022"), "H", period())
                .build();

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> EVALUATOR.rate(other, TODAY));

        assertThat(refused.findings()).containsExactly(new Finding(OutcomesFinding.FRAMEWORK_OTHER, "framework"));
    }

    @Test
    void every_fault_has_its_code_and_place() {
        Action action = new Action(
                "A1",
                "C9",
                "pets",
                "Do it",
                List.of(),
                null,
                ActionStatus.DONE,
                List.of(new ProgressNote(TODAY.plusDays(1), "Done.")));
        Evaluation evaluation = Evaluation.builder(FRAMEWORK.key(), "H", new EvaluationPeriod(TODAY, TODAY))
                .answer(answer("C1", NOT_APPLICABLE))
                .answer(answer("C1", NOT_MET)
                        .withEvidence(new Evidence("E", null, TODAY.plusDays(1), TODAY.plusDays(2)))
                        .withEvidence(new Evidence("E", null, TODAY, TODAY.minusDays(1)))
                        .withEvidence(EXPIRED))
                .answer(new CriterionAnswer("C2", "people", null, NOT_MET, "Because.", null, null, List.of(), null))
                .answer(CriterionAnswer.of("X1", "pets", NOT_MET))
                .answer(answer("C3", MET))
                .action(action)
                .action(action)
                .build();

        Findings findings = EVALUATOR.check(evaluation, TODAY);

        assertThat(findings)
                .extracting(finding -> finding.code().id() + " " + finding.path())
                .containsExactly(
                        "CK-OUT-PERIOD-END-BEFORE-START period.to",
                        "CK-OUT-NOT-APPLICABLE-WITHOUT-REASON answers[0].reason",
                        "CK-OUT-EVIDENCE-IN-FUTURE answers[1].evidence[0].date",
                        "CK-OUT-EVIDENCE-EXPIRES-BEFORE-DATE answers[1].evidence[1].expires",
                        "CK-OUT-EVIDENCE-EXPIRED answers[1].evidence[2].expires",
                        "CK-OUT-REASON-WITHOUT-NOT-APPLICABLE answers[2].reason",
                        "CK-OUT-MET-WITHOUT-EVIDENCE answers[4].evidence",
                        "CK-OUT-PROGRESS-IN-FUTURE actions[0].progress[0].date",
                        "CK-OUT-ACTION-WITHOUT-LEAD actions[0].leads",
                        "CK-OUT-ACTION-WITHOUT-DUE actions[0].due",
                        "CK-OUT-PROGRESS-IN-FUTURE actions[1].progress[0].date",
                        "CK-OUT-ACTION-WITHOUT-LEAD actions[1].leads",
                        "CK-OUT-ACTION-WITHOUT-DUE actions[1].due",
                        "CK-OUT-CRITERION-ANSWERED-TWICE answers[1]",
                        "CK-OUT-ACTION-DUPLICATE actions[1].id",
                        "CK-OUT-CRITERION-UNKNOWN answers[3].criterion",
                        "CK-OUT-SCOPE-UNKNOWN answers[3].scope",
                        "CK-OUT-CRITERION-UNKNOWN actions[0].criterion",
                        "CK-OUT-SCOPE-UNKNOWN actions[0].scope",
                        "CK-OUT-CRITERION-UNKNOWN actions[1].criterion",
                        "CK-OUT-SCOPE-UNKNOWN actions[1].scope");
    }

    @Test
    void an_evaluation_without_anything_misses_what_it_cannot_do_without() {
        Evaluation nothing = new Evaluation(
                null, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(), List.of());

        assertThat(EVALUATOR.check(nothing, TODAY))
                .containsExactly(
                        new Finding(CoreFinding.REQUIRED, "format"),
                        new Finding(CoreFinding.REQUIRED, "framework"),
                        new Finding(CoreFinding.REQUIRED, "organisation"),
                        new Finding(CoreFinding.REQUIRED, "period"));
    }

    @Test
    void an_action_is_overdue_from_the_day_after_it_was_due() {
        Action action = new Action("A1", null, null, "Do it", List.of(), TODAY, ActionStatus.IN_PROGRESS, List.of());
        Action done = new Action("A1", null, null, "Do it", List.of(), TODAY, ActionStatus.DONE, List.of());

        assertThat(action.isOverdueOn(TODAY)).isFalse();
        assertThat(action.isOverdueOn(TODAY.plusDays(1))).isTrue();
        assertThat(done.isOverdueOn(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void nothing_that_was_written_shows_in_a_text() {
        Evaluation evaluation = Hospital.evaluation();
        CriterionAnswer answer = evaluation.answers().get(0);
        Action action = evaluation.actions().get(0);
        EvaluationResult result =
                new Evaluator(StandardFramework.COMMITMENT_TO_CARERS_WORCESTERSHIRE.load()).rate(evaluation, TODAY);

        assertThat(List.of(
                        evaluation,
                        answer,
                        answer.evidence().get(0),
                        String.valueOf(answer.verification()),
                        action,
                        action.progress().get(0),
                        evaluation.assessors().get(0),
                        result,
                        result.lines().get(0)))
                .extracting(Object::toString)
                .noneMatch(text -> text.contains("Riverside") || text.contains("box for what"))
                .noneMatch(text -> text.contains("CP-12") || text.contains("forum") || text.contains("Ward"))
                .noneMatch(text -> text.contains("Room found") || text.contains("Carers lead"));
    }

    private static Rating overall(int met, int partly, int not) {
        EvaluationBuilder builder = Evaluation.builder(FRAMEWORK.key(), "H", period());
        int i = 0;
        for (Criterion criterion : FRAMEWORK.criteria()) {
            CriterionResult result =
                    i < met ? MET : i < met + partly ? PARTLY_MET : i < met + partly + not ? NOT_MET : NOT_ASSESSED;
            builder.answer(answer(criterion.id(), result).withEvidence(IN_DATE));
            i++;
        }
        return EVALUATOR.rate(builder.build(), TODAY).overall();
    }

    private static EvaluationResult rate(CriterionAnswer... answers) {
        return EVALUATOR.rate(evaluation(answers), TODAY);
    }

    private static Evaluation evaluation(CriterionAnswer... answers) {
        EvaluationBuilder builder = Evaluation.builder(FRAMEWORK.key(), "H", period());
        List.of(answers).forEach(builder::answer);
        return builder.build();
    }

    private static CriterionAnswer answer(String criterion, CriterionResult result) {
        return CriterionAnswer.of(criterion, "people", result);
    }

    private static EvaluationPeriod period() {
        return new EvaluationPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1));
    }
}
