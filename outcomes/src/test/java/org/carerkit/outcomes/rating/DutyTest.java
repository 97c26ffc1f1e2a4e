package org.carerkit.outcomes.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.carerkit.core.finding.Finding;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.evaluation.Target;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Duty;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;
import org.carerkit.outcomes.framework.RatingColour;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.EvaluationResult.TargetResult;
import org.carerkit.outcomes.rating.Trend.CriterionTrend;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No level while a legal duty is unmet or waived, and duties stand first. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DutyTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Framework CHECK = StandardFramework.CARER_CONFIDENT.load();
    private static final Evaluator EVALUATOR = new Evaluator(CHECK);
    private static final Evidence SHOWN = new Evidence("Handbook", null, null, null);
    private static final Evidence EXPIRED = new Evidence("Handbook", null, null, TODAY);
    private static final List<CriterionResult> RESULTS = List.of(CriterionResult.values());
    private static final List<String> DUTIES = List.of("PO2", "PO3", "PO4", "PO10", "PO11");
    private static final Duty.Exemption NO_EMPLOYEES =
            new Duty.Exemption("no-employees-in-great-britain", "We have no employees in Great Britain");

    @Test
    void an_employer_that_says_no_to_carers_leave_reaches_no_level() {
        EvaluationResult result = rate(allMetBut(answer("PO2", CriterionResult.NOT_MET)));

        assertThat(level(result)).isZero();
        assertThat(result.level().orElseThrow().sections())
                .allMatch(section -> section.reached().isEmpty());
        assertThat(result.openDuties())
                .extracting(line -> line.criterion().id())
                .containsExactly("PO2");
        assertThat(result.dutyWords()).isEqualTo("1 of 5 legal duties is not shown to be met");
    }

    @Test
    void an_employer_that_says_does_not_apply_to_its_duties_reaches_no_level() {
        EvaluationResult result = rate(allMetBut(DUTIES.stream()
                .map(duty -> CriterionAnswer.notApplicable(duty, "workforce", "Nobody has asked for it."))
                .toArray(CriterionAnswer[]::new)));

        assertThat(level(result)).isZero();
        assertThat(result.openDuties()).extracting(CriterionScore::duty).containsOnly(Optional.of(DutyState.WAIVED));
        assertThat(result.findings())
                .extracting(finding -> finding.code().id())
                .containsOnly("CK-OUT-DUTY-WAIVED")
                .hasSize(5);
    }

    @ParameterizedTest
    @EnumSource(DutyState.class)
    void one_duty_in_each_state_keeps_the_level_away_unless_it_is_met_or_exempt(DutyState state) {
        CriterionAnswer one = switch (state) {
            case MET -> answer("PO3", CriterionResult.MET);
            case EXEMPT -> CriterionAnswer.exempt("PO3", "workforce", NO_EMPLOYEES);
            case NOT_SHOWN ->
                CriterionAnswer.of("PO3", "workforce", CriterionResult.MET).withEvidence(EXPIRED);
            case PARTLY_MET -> answer("PO3", CriterionResult.PARTLY_MET);
            case NOT_MET -> answer("PO3", CriterionResult.NOT_MET);
            case NOT_ANSWERED -> answer("PO3", CriterionResult.NOT_ASSESSED);
            case WAIVED -> CriterionAnswer.notApplicable("PO3", "workforce", NO_EMPLOYEES.title());
        };
        EvaluationResult result = rate(allMetBut(one));

        assertThat(result.duties().get(1).duty()).contains(state);
        assertThat(level(result)).isEqualTo(state == DutyState.MET || state == DutyState.EXEMPT ? 3 : 0);
        assertThat(result.overall()).isEqualTo(new Rating(72, 72, RatingColour.GREEN));
    }

    @Test
    void a_duty_that_is_not_answered_at_all_keeps_the_level_away() {
        List<CriterionAnswer> answers = new ArrayList<>(allMetBut());
        answers.removeIf(answer -> "PO11".equals(answer.criterion()));

        assertThat(level(rate(answers))).isZero();
        assertThat(rate(answers).openDuties())
                .extracting(CriterionScore::duty)
                .containsExactly(Optional.of(DutyState.NOT_ANSWERED));
    }

    @Test
    void an_exemption_that_the_criterion_does_not_have_is_an_error() {
        List<CriterionAnswer> answers = allMetBut(
                CriterionAnswer.exempt("PO2", "workforce", new Duty.Exemption("too-small", "We are too small")),
                CriterionAnswer.exempt("PE4", "workforce", NO_EMPLOYEES),
                answer("PO3", CriterionResult.MET).withExemption(NO_EMPLOYEES.id()));

        assertThat(EVALUATOR.check(evaluation(answers), TODAY))
                .extracting(finding -> finding.code().id() + " " + place(finding, answers))
                .containsExactlyInAnyOrder(
                        "CK-OUT-EXEMPTION-UNKNOWN PO2.exemption",
                        "CK-OUT-DUTY-WAIVED PO2.result",
                        "CK-OUT-EXEMPTION-UNKNOWN PE4.exemption",
                        "CK-OUT-REASON-WITHOUT-NOT-APPLICABLE PO3.exemption");
    }

    @Test
    void a_duty_has_no_points_and_comes_before_every_nicety() {
        EvaluationResult result = rate(allMetBut(
                answer("PR1", CriterionResult.NOT_MET),
                CriterionAnswer.of("PR2", "workforce", CriterionResult.NOT_ASSESSED),
                CriterionAnswer.notApplicable("PO4", "workforce", "Nobody has asked."),
                answer("PO2", CriterionResult.PARTLY_MET)));

        assertThat(result.gaps())
                .extracting(gap -> gap.line().criterion().id() + " " + gap.suggestion())
                .containsExactly(
                        "PO2 Put in place what is still missing: it is the law.",
                        "PO4 Say whether it is met, or give the exemption in law.",
                        "PR1 Write three sentences on who counts as a carer. Put them into the induction pack and on the"
                                + " notice board.",
                        "PR2 Assess it, with carers.");
        assertThat(result.gaps().get(0).effect(1)).hasToString("0.0");
        assertThat(result.proposals())
                .extracting(each -> each.gap().line().criterion().id())
                .startsWith("PO2", "PO4");
    }

    @Test
    void a_framework_without_duties_has_none() {
        for (StandardFramework standard : StandardFramework.values()) {
            Framework framework = standard.load();
            EvaluationResult result = new Evaluator(framework)
                    .rate(Evaluation.builder(framework.key(), "H", PERIOD).build(), TODAY);
            List<String> duties = standard == StandardFramework.CARER_CONFIDENT ? DUTIES : List.of();

            assertThat(result.duties())
                    .extracting(line -> line.criterion().id())
                    .isEqualTo(duties);
        }
    }

    @Test
    void the_evaluation_of_last_year_loses_its_level_too() {
        List<CriterionAnswer> waived = allMetBut(CriterionAnswer.notApplicable("PO2", "workforce", "Not asked for."));
        EvaluationPeriod lastYear = new EvaluationPeriod(LocalDate.of(2024, 10, 1), LocalDate.of(2025, 10, 1));
        EvaluationBuilder builder = Evaluation.builder(CHECK.key(), "Example Mill", lastYear);
        waived.forEach(builder::answer);

        Trend trend = Trend.between(EVALUATOR.rate(builder.build(), TODAY), rate(allMetBut()));

        assertThat(level(trend.before())).isZero();
        assertThat(level(trend.after())).isEqualTo(3);
        assertThat(trend.lines())
                .filteredOn(line -> line.change() != CriterionTrend.Change.SAME)
                .extracting(line -> line.criterion().id() + " " + line.change())
                .containsExactly("PO2 BETTER");
    }

    @Test
    void a_target_level_is_not_reached_while_a_duty_is_open() {
        EvaluationBuilder builder = Evaluation.builder(CHECK.key(), "Example Mill", PERIOD);
        allMetBut(answer("PO2", CriterionResult.PARTLY_MET)).forEach(builder::answer);
        builder.target(Target.level(1, TODAY)).target(Target.level(1, TODAY).in("peer"));

        assertThat(EVALUATOR.rate(builder.build(), TODAY).targets())
                .extracting(TargetResult::reached)
                .containsExactly(false, false);
    }

    /** Against an oracle that knows nothing of the evaluator: a level needs evidence of each duty, or its exemption. */
    @ParameterizedTest
    @ValueSource(longs = {14, 2026, 251})
    void of_a_hundred_thousand_answer_sets_none_with_a_duty_unmet_or_waived_reaches_a_level(long seed) {
        Random random = new Random(seed);
        int levels = 0;
        int closed = 0;
        for (int i = 0; i < 34_000; i++) {
            List<CriterionAnswer> answers = anyAnswers(random);
            EvaluationResult result = rate(answers);
            boolean open = DUTIES.stream()
                    .anyMatch(duty ->
                            answers.stream().noneMatch(answer -> duty.equals(answer.criterion()) && isLawful(answer)));

            int reached = level(result);
            if (open) {
                assertThat(reached).as("seed %d, set %d", seed, i).isZero();
                assertThat(result.level().orElseThrow().sections())
                        .allMatch(section -> section.reached().isEmpty());
                closed++;
            } else if (reached > 0) {
                levels++;
            }
            if (i % 10 == 0) {
                int place = random.nextInt(answers.size());
                List<CriterionAnswer> better = new ArrayList<>(answers);
                better.set(place, improved(answers.get(place), random));
                EvaluationResult after = rate(better);
                assertThat(level(after)).as("seed %d, set %d", seed, i).isGreaterThanOrEqualTo(reached);
                assertThat(after.openDuties().size())
                        .as("seed %d, set %d", seed, i)
                        .isLessThanOrEqualTo(result.openDuties().size());
            }
        }
        assertThat(levels).isGreaterThan(1_000);
        assertThat(closed).isGreaterThan(10_000);
    }

    private static final EvaluationPeriod PERIOD =
            new EvaluationPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1));

    private static boolean isLawful(CriterionAnswer answer) {
        boolean shown = answer.evidence().contains(SHOWN);
        return answer.result() == CriterionResult.MET && shown
                || answer.result() == CriterionResult.NOT_APPLICABLE
                        && NO_EMPLOYEES.id().equals(answer.exemption());
    }

    /** Mostly good answers, so that levels are near; each duty is often something else. */
    private static List<CriterionAnswer> anyAnswers(Random random) {
        List<CriterionAnswer> answers = new ArrayList<>();
        for (Criterion criterion : CHECK.criteria()) {
            boolean any = random.nextInt(DUTIES.contains(criterion.id()) ? 5 : 25) == 0;
            answers.add(any ? anyAnswer(criterion.id(), random) : answer(criterion.id(), CriterionResult.MET));
        }
        return answers;
    }

    private static CriterionAnswer anyAnswer(String criterion, Random random) {
        CriterionResult result = RESULTS.get(random.nextInt(RESULTS.size()));
        if (result != CriterionResult.NOT_APPLICABLE) {
            CriterionAnswer answer = CriterionAnswer.of(criterion, "workforce", result);
            return switch (random.nextInt(3)) {
                case 0 -> answer;
                case 1 -> answer.withEvidence(EXPIRED);
                default -> answer.withEvidence(SHOWN);
            };
        }
        return DUTIES.contains(criterion) && random.nextBoolean()
                ? CriterionAnswer.exempt(criterion, "workforce", NO_EMPLOYEES)
                : CriterionAnswer.notApplicable(criterion, "workforce", NO_EMPLOYEES.title());
    }

    private static CriterionAnswer improved(CriterionAnswer answer, Random random) {
        return switch (answer.result() == null ? CriterionResult.NOT_ASSESSED : answer.result()) {
            case NOT_MET -> answer.withResult(random.nextBoolean() ? CriterionResult.PARTLY_MET : CriterionResult.MET);
            case PARTLY_MET -> answer.withResult(CriterionResult.MET);
            case MET -> answer.withEvidence(SHOWN);
            case NOT_ASSESSED -> answer.withResult(CriterionResult.MET).withEvidence(SHOWN);
            case NOT_APPLICABLE ->
                DUTIES.contains(answer.criterion())
                        ? CriterionAnswer.of(String.valueOf(answer.criterion()), "workforce", CriterionResult.MET)
                                .withEvidence(SHOWN)
                        : answer;
        };
    }

    private static String place(Finding finding, List<CriterionAnswer> answers) {
        String[] parts = finding.path().replace("answers[", "").split("\\]\\.", -1);
        return answers.get(Integer.parseInt(parts[0])).criterion() + "." + parts[1];
    }

    private static int level(EvaluationResult result) {
        return result.level()
                .flatMap(LevelResult::reached)
                .map(FrameworkLevel::number)
                .orElse(0);
    }

    private static EvaluationResult rate(List<CriterionAnswer> answers) {
        return EVALUATOR.rate(evaluation(answers), TODAY);
    }

    private static Evaluation evaluation(List<CriterionAnswer> answers) {
        EvaluationBuilder builder = Evaluation.builder(CHECK.key(), "Example Mill", PERIOD);
        answers.forEach(builder::answer);
        return builder.build();
    }

    private static List<CriterionAnswer> allMetBut(CriterionAnswer... others) {
        Map<String, CriterionAnswer> answers = new TreeMap<>();
        CHECK.criteria().forEach(criterion -> answers.put(criterion.id(), answer(criterion.id(), CriterionResult.MET)));
        for (CriterionAnswer other : others) {
            answers.put(String.valueOf(other.criterion()), other);
        }
        return List.copyOf(answers.values());
    }

    private static CriterionAnswer answer(String criterion, CriterionResult result) {
        return CriterionAnswer.of(criterion, "workforce", result).withEvidence(SHOWN);
    }
}
