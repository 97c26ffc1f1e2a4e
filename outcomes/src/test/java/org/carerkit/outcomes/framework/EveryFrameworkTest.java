package org.carerkit.outcomes.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.framework.Framework.Scope;
import org.carerkit.outcomes.framework.Framework.Section;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.Evaluator;
import org.carerkit.outcomes.rating.LevelResult;
import org.carerkit.outcomes.rating.Rating;
import org.carerkit.outcomes.rating.ScoreReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule of the score, over each framework that comes with the library. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EveryFrameworkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Evidence IN_DATE = new Evidence("Policy", null, null, TODAY.plusDays(1));
    private static final Evidence EXPIRED = new Evidence("Policy", null, null, TODAY);

    @ParameterizedTest
    @EnumSource(StandardFramework.class)
    void with_everything_met_and_shown_it_is_all_green_and_without_gaps(StandardFramework standard) {
        EvaluationResult result = all(standard, CriterionResult.MET, IN_DATE);

        assertThat(result.overall().percent(1)).hasToString("Optional[100.0]");
        assertThat(result.overall().level()).isEqualTo(RatingColour.GREEN);
        assertThat(result.gaps()).isEmpty();
        assertThat(result.level().map(level -> level.reached().orElseThrow().number()))
                .isEqualTo(
                        result.framework().levels().map(scale -> scale.levels().size()));
    }

    @ParameterizedTest
    @EnumSource(StandardFramework.class)
    void expired_evidence_counts_as_none(StandardFramework standard) {
        EvaluationResult expired = all(standard, CriterionResult.MET, EXPIRED);
        EvaluationResult partly = all(standard, CriterionResult.PARTLY_MET, IN_DATE);

        assertThat(expired.overall()).isEqualTo(partly.overall());
        assertThat(expired.lines()).allMatch(line -> line.reason() == ScoreReason.MET_WITH_EXPIRED_EVIDENCE);
    }

    @ParameterizedTest
    @EnumSource(StandardFramework.class)
    void eighty_per_cent_is_green_and_fifty_amber_and_one_point_less_is_not(StandardFramework standard) {
        assertThat(ofTenPoints(standard, 8)).isEqualTo(new Rating(8, 10, RatingColour.GREEN));
        assertThat(ofTenPoints(standard, 7)).isEqualTo(new Rating(7, 10, RatingColour.AMBER));
        assertThat(ofTenPoints(standard, 5)).isEqualTo(new Rating(5, 10, RatingColour.AMBER));
        assertThat(ofTenPoints(standard, 4)).isEqualTo(new Rating(4, 10, RatingColour.RED));
    }

    @ParameterizedTest
    @EnumSource(StandardFramework.class)
    void a_section_of_which_nothing_applies_is_not_rated_and_the_others_are_as_before(StandardFramework standard) {
        Framework framework = standard.load();
        Section left = framework.sections().get(0);
        EvaluationBuilder builder = builder(framework);
        for (Criterion criterion : framework.criteria()) {
            for (Scope scope : framework.scopes()) {
                builder.answer(
                        criterion.section().equals(left)
                                ? CriterionAnswer.notApplicable(criterion.id(), scope.id(), "We have none.")
                                : CriterionAnswer.of(criterion.id(), scope.id(), CriterionResult.MET)
                                        .withEvidence(IN_DATE));
            }
        }
        EvaluationResult result = new Evaluator(framework).rate(builder.build(), TODAY);

        assertThat(result.sections().get(0).rating()).isEqualTo(new Rating(0, 0, RatingColour.NOT_RATED));
        assertThat(result.sections().subList(1, result.sections().size()))
                .allMatch(part -> part.rating().level() == RatingColour.GREEN);
        assertThat(result.gaps()).isEmpty();
        result.level().ifPresent(level -> {
            assertThat(level.sections().get(0).applies()).isFalse();
            assertThat(level.sections().get(0).reached()).isEmpty();
            assertThat(level.reached().orElseThrow().number()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @EnumSource(StandardFramework.class)
    void an_empty_evaluation_is_not_rated_has_no_level_and_every_line_is_a_gap(StandardFramework standard) {
        Framework framework = standard.load();
        EvaluationResult result =
                new Evaluator(framework).rate(builder(framework).build(), TODAY);

        assertThat(result.overall()).isEqualTo(new Rating(0, 0, RatingColour.NOT_RATED));
        assertThat(result.gaps()).hasSameSizeAs(result.lines());
        assertThat(result.lines())
                .hasSize(framework.criteria().size() * framework.scopes().size());
        assertThat(result.level().flatMap(LevelResult::reached)).isEmpty();
        assertThat(result.proposals())
                .hasSameSizeAs(result.gaps())
                .allMatch(proposal -> !proposal.action().isBlank());
    }

    private static EvaluationResult all(StandardFramework standard, CriterionResult given, Evidence evidence) {
        Framework framework = standard.load();
        EvaluationBuilder builder = builder(framework);
        for (Criterion criterion : framework.criteria()) {
            for (Scope scope : framework.scopes()) {
                builder.answer(
                        CriterionAnswer.of(criterion.id(), scope.id(), given).withEvidence(evidence));
            }
        }
        return new Evaluator(framework).rate(builder.build(), TODAY);
    }

    /** Five lines count, with so many points together; the others are not applicable. */
    private static Rating ofTenPoints(StandardFramework standard, int points) {
        Framework framework = standard.load();
        EvaluationBuilder builder = builder(framework);
        List<CriterionResult> results =
                List.of(CriterionResult.NOT_MET, CriterionResult.PARTLY_MET, CriterionResult.MET);
        int line = 0;
        int left = points;
        for (Criterion criterion : framework.criteria()) {
            for (Scope scope : framework.scopes()) {
                if (line++ < 5) {
                    int mine = Math.min(2, left);
                    left -= mine;
                    builder.answer(CriterionAnswer.of(criterion.id(), scope.id(), results.get(mine))
                            .withEvidence(IN_DATE));
                } else {
                    builder.answer(CriterionAnswer.notApplicable(criterion.id(), scope.id(), "Not here."));
                }
            }
        }
        return new Evaluator(framework).rate(builder.build(), TODAY).overall();
    }

    private static EvaluationBuilder builder(Framework framework) {
        return Evaluation.builder(
                framework.key(), "H", new EvaluationPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1)));
    }
}
