package org.carerkit.outcomes.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.finding.RefusedException;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.RatingColour;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.Trend.CriterionTrend;
import org.carerkit.outcomes.rating.Trend.PartTrend;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TrendTest {

    private static final Framework FRAMEWORK = StandardFramework.COMMITMENT_TO_CARERS.load();
    private static final Evidence SHOWN = new Evidence("Policy", null, null, null);
    private static final Evidence UNTIL_2026 = new Evidence("Survey", null, null, LocalDate.of(2026, 1, 1));

    @Test
    void each_part_and_each_line_is_told_before_and_after() {
        EvaluationResult before = rate(
                2025,
                "H",
                null,
                met("C1").withEvidence(UNTIL_2026),
                answer("C2", CriterionResult.NOT_MET),
                answer("C3", CriterionResult.NOT_MET));
        EvaluationResult after = rate(
                2026,
                "H",
                null,
                met("C1").withEvidence(UNTIL_2026),
                answer("C2", CriterionResult.PARTLY_MET),
                answer("C3", CriterionResult.NOT_ASSESSED),
                met("C4").withEvidence(SHOWN));

        Trend trend = Trend.between(before, after);

        // 2 of 6, then 1 + 1 + 2 of 6.
        assertThat(trend.overall().before()).isEqualTo(new Rating(2, 6, RatingColour.RED));
        assertThat(trend.overall().after()).isEqualTo(new Rating(4, 6, RatingColour.AMBER));
        assertThat(trend.overall().change(1)).hasToString("Optional[33.3]");
        assertThat(trend.sections().get(1).change(1)).isEmpty();
        assertThat(trend.lines())
                .filteredOn(line -> line.change() != CriterionTrend.Change.SAME)
                .extracting(line -> line.criterion().id() + " " + line.change())
                .containsExactly("C1 WORSE", "C2 BETTER", "C3 COUNTS_NO_LONGER", "C4 COUNTS_NOW");
    }

    @Test
    void a_change_is_rounded_once_from_the_exact_shares() {
        // 1/6 to 1/3 is 16.666…, where the rounded shares would give 33.3 - 16.7 = 16.6.
        assertThat(new PartTrend("x", "X", new Rating(1, 6, RatingColour.RED), new Rating(2, 6, RatingColour.RED))
                        .change(1))
                .hasToString("Optional[16.7]");
        assertThat(new PartTrend("x", "X", new Rating(2, 6, RatingColour.RED), new Rating(1, 6, RatingColour.RED))
                        .change(1))
                .hasToString("Optional[-16.7]");
    }

    @Test
    void another_edition_another_framework_another_organisation_or_unit_and_a_later_one_are_not_compared() {
        EvaluationResult now = rate(2026, "Riverside Hospital", "Wards");

        assertThat(refusal(rate(2025, "Hillside Hospital", "Wards"), now))
                .containsExactly("CK-OUT-TREND-OTHER-ORGANISATION");
        assertThat(refusal(rate(2025, "Riverside Hospital", null), now))
                .containsExactly("CK-OUT-TREND-OTHER-ORGANISATION");
        assertThat(refusal(now, now)).containsExactly("CK-OUT-TREND-NOT-EARLIER");
        assertThat(refusal(other(StandardFramework.NICE_QS200.load()), now))
                .containsExactly("CK-OUT-TREND-OTHER-FRAMEWORK");
        assertThat(refusal(other(edition("2022", "Rooms")), now)).containsExactly("CK-OUT-TREND-OTHER-EDITION");
    }

    @Test
    void two_files_of_one_edition_that_ask_different_things_are_two_editions() {
        EvaluationResult one = other(edition("1", "Rooms"));
        EvaluationResult two = rate(edition("1", "Meals"), 2026, "Riverside Hospital", "Wards");

        assertThat(refusal(one, two)).containsExactly("CK-OUT-TREND-OTHER-EDITION");
    }

    @Test
    void the_refusal_says_why() {
        RefusedException refused = catchThrowableOfType(
                RefusedException.class,
                () -> Trend.between(other(edition("2022", "Rooms")), rate(2026, "Riverside Hospital", "Wards")));

        assertThat(refused).hasMessageContaining("two editions of the framework, which ask for different things");
    }

    @Test
    void capital_letters_and_spaces_do_not_make_another_organisation() {
        assertThat(Trend.check(rate(2025, " riverside  HOSPITAL", ""), rate(2026, "Riverside Hospital", null)))
                .isEmpty();
    }

    @Test
    void an_evaluation_is_rated_as_of_its_own_day_also_when_it_is_looked_at_later() {
        LocalDate later = LocalDate.of(2030, 1, 1);
        EvaluationBuilder builder = builder(FRAMEWORK, 2025, "H", null)
                .answer(met("C1").withEvidence(new Evidence("Survey", null, LocalDate.of(2025, 11, 5), null)));

        assertThat(builder.build().ratedAsOf(later)).isEqualTo(LocalDate.of(2025, 11, 5));
        assertThat(builder(FRAMEWORK, 2025, "H", null).build().ratedAsOf(later)).isEqualTo(LocalDate.of(2025, 9, 30));
        assertThat(builder.judgedOn(LocalDate.of(2025, 12, 1)).build().ratedAsOf(later))
                .isEqualTo(LocalDate.of(2025, 12, 1));
        assertThat(builder.build().ratedAsOf(LocalDate.of(2025, 11, 30))).isEqualTo(LocalDate.of(2025, 11, 30));
    }

    private static EvaluationResult other(Framework framework) {
        return rate(framework, 2025, "Riverside Hospital", "Wards");
    }

    private static Framework edition(String edition, String title) {
        String json = """
                {'format': 'carerkit.framework/1', 'id': 'commitment-to-carers', 'edition': '%s', 'title': 'C',
                 'source': 's', 'licence': 'l', 'note': 'n', 'scopes': [{'id': 'people', 'title': 'People'}],
                 'sections': [{'id': 's', 'title': 'S'}],
                 'criteria': [{'id': 'C1', 'section': 's', 'title': '%s', 'question': 'q', 'reference': 'r'}],
                 'rating': {'green': 80, 'amber': 50, 'source': 'ours'}}
                """.formatted(edition, title).replace('\'', '"');
        try {
            return Framework.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> refusal(EvaluationResult before, EvaluationResult after) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Trend.between(before, after));
        return refused.findings().all().stream()
                .map(finding -> finding.code().id())
                .toList();
    }

    private static EvaluationResult rate(int year, String organisation, String unit, CriterionAnswer... answers) {
        return rate(FRAMEWORK, year, organisation, unit, answers);
    }

    private static EvaluationResult rate(
            Framework framework, int year, String organisation, String unit, CriterionAnswer... answers) {
        EvaluationBuilder builder = builder(framework, year, organisation, unit);
        List.of(answers).forEach(builder::answer);
        return new Evaluator(framework).rate(builder.build(), LocalDate.of(year, 11, 2));
    }

    private static EvaluationBuilder builder(Framework framework, int year, String organisation, String unit) {
        EvaluationPeriod period = new EvaluationPeriod(LocalDate.of(year - 1, 10, 1), LocalDate.of(year, 10, 1));
        EvaluationBuilder builder = Evaluation.builder(framework.key(), organisation, period);
        return unit == null || unit.isEmpty() ? builder : builder.unit(unit);
    }

    private static CriterionAnswer met(String criterion) {
        return answer(criterion, CriterionResult.MET);
    }

    private static CriterionAnswer answer(String criterion, CriterionResult result) {
        return CriterionAnswer.of(criterion, "people", result);
    }
}
