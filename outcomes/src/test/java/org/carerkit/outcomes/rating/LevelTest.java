package org.carerkit.outcomes.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Duty;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.LevelResult.SectionLevel;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The levels of the employer's check: at least 75 per cent of a level's points, and of those of each below it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LevelTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Framework CHECK = StandardFramework.CARER_CONFIDENT.load();

    @Test
    void three_of_four_points_are_enough_for_a_level_and_two_are_not() {
        // Peer support has two questions on level 1.
        assertThat(peer(Map.of("PE1", CriterionResult.MET, "PE2", CriterionResult.PARTLY_MET))
                        .reached())
                .hasValueSatisfying(level -> assertThat(level.number()).isEqualTo(1));
        assertThat(peer(Map.of("PE1", CriterionResult.PARTLY_MET, "PE2", CriterionResult.PARTLY_MET))
                        .reached())
                .isEmpty();
    }

    @Test
    void five_of_six_points_are_enough_and_four_are_not() {
        Map<String, CriterionResult> answers = new HashMap<>(all(CriterionResult.MET, "PE1", "PE2", "PE3", "PE4"));
        answers.put("PE5", CriterionResult.PARTLY_MET);
        assertThat(peer(answers).reached().orElseThrow().number()).isEqualTo(2);

        answers.put("PE5", CriterionResult.NOT_MET);
        assertThat(peer(answers).reached().orElseThrow().number()).isEqualTo(1);
        assertThat(peer(answers).next().orElseThrow().number()).isEqualTo(2);
        assertThat(peer(answers).missing())
                .extracting(line -> line.criterion().id())
                .containsExactly("PE5");
    }

    @Test
    void a_high_level_does_not_make_up_for_a_low_one() {
        Map<String, CriterionResult> answers =
                new HashMap<>(all(CriterionResult.MET, "PE2", "PE3", "PE4", "PE5", "PE6", "PE7"));
        answers.put("PE1", CriterionResult.NOT_MET);

        assertThat(peer(answers).reached()).isEmpty();
    }

    @Test
    void what_is_not_assessed_keeps_a_level_from_being_reached() {
        assertThat(peer(Map.of("PE1", CriterionResult.MET)).reached()).isEmpty();
        assertThat(peer(Map.of("PE1", CriterionResult.MET)).missing())
                .extracting(line -> line.criterion().id())
                .containsExactly("PE2");
    }

    @Test
    void a_level_of_which_nothing_applies_is_passed_over_and_never_reached() {
        Map<String, CriterionResult> answers =
                new HashMap<>(all(CriterionResult.NOT_APPLICABLE, "PE3", "PE4", "PE5", "PE6", "PE7"));
        answers.putAll(all(CriterionResult.MET, "PE1", "PE2"));

        assertThat(peer(answers).reached().orElseThrow().number()).isEqualTo(1);
        answers.putAll(all(CriterionResult.MET, "PE6", "PE7"));
        assertThat(peer(answers).reached().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void the_whole_has_the_lowest_level_of_its_areas_and_none_while_one_has_none() {
        Map<String, CriterionResult> answers = new HashMap<>();
        CHECK.criteria().forEach(criterion -> answers.put(criterion.id(), CriterionResult.MET));
        assertThat(rate(answers).reached().orElseThrow().number()).isEqualTo(3);

        answers.put("PM6", CriterionResult.NOT_MET);
        answers.put("PM7", CriterionResult.NOT_MET);
        assertThat(rate(answers).reached().orElseThrow().number()).isEqualTo(2);

        answers.put("PR1", CriterionResult.NOT_MET);
        assertThat(rate(answers).reached()).isEmpty();
    }

    @Test
    void with_nothing_that_applies_there_is_no_level() {
        Map<String, CriterionResult> answers = new HashMap<>();
        CHECK.criteria().forEach(criterion -> answers.put(criterion.id(), CriterionResult.NOT_APPLICABLE));

        assertThat(rate(answers).reached()).isEmpty();
        assertThat(rate(answers).sections()).noneMatch(SectionLevel::applies);
    }

    @Test
    void a_framework_without_levels_has_none() {
        Framework commitment = StandardFramework.COMMITMENT_TO_CARERS.load();
        Evaluation evaluation =
                Evaluation.builder(commitment.key(), "H", period()).build();

        assertThat(new Evaluator(commitment).rate(evaluation, TODAY).level()).isEqualTo(Optional.empty());
    }

    private static Map<String, CriterionResult> all(CriterionResult result, String... criteria) {
        Map<String, CriterionResult> answers = new HashMap<>();
        Arrays.stream(criteria).forEach(criterion -> answers.put(criterion, result));
        return answers;
    }

    private static SectionLevel peer(Map<String, CriterionResult> answers) {
        return rate(answers).sections().stream()
                .filter(section -> section.section().id().equals("peer"))
                .findFirst()
                .orElseThrow();
    }

    /** The legal duties are met unless an answer says otherwise. */
    private static LevelResult rate(Map<String, CriterionResult> others) {
        EvaluationBuilder builder = Evaluation.builder(CHECK.key(), "Example Mill", period());
        Map<String, CriterionResult> answers = new HashMap<>();
        CHECK.criteria().stream()
                .filter(criterion -> criterion.duty().isPresent())
                .forEach(criterion -> answers.put(criterion.id(), CriterionResult.MET));
        answers.putAll(others);
        answers.forEach((criterion, result) -> builder.answer(
                result == CriterionResult.NOT_APPLICABLE
                        ? CriterionAnswer.notApplicable(criterion, "workforce", "We are two people.")
                                .withExemption(exemption(criterion))
                        : CriterionAnswer.of(criterion, "workforce", result)
                                .withEvidence(new Evidence("Note", null, null, null))));
        return new Evaluator(CHECK).rate(builder.build(), TODAY).level().orElseThrow();
    }

    private static String exemption(String criterion) {
        return CHECK.criterion(criterion)
                .flatMap(Criterion::duty)
                .flatMap(Duty::exemption)
                .map(Duty.Exemption::id)
                .orElse(null);
    }

    private static EvaluationPeriod period() {
        return new EvaluationPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1));
    }
}
