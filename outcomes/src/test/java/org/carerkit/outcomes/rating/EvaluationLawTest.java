package org.carerkit.outcomes.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult.MET;
import static org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult.NOT_APPLICABLE;
import static org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult.NOT_MET;
import static org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult.PARTLY_MET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carerkit.core.json.ReadResult;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.CriterionAnswer.WorkStatus;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.evaluation.EvaluationJson;
import org.carerkit.outcomes.evaluation.Target;
import org.carerkit.outcomes.framework.Criterion;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.Framework.Scope;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Evidence;

class EvaluationLawTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final List<Framework> FRAMEWORKS = Arrays.stream(StandardFramework.values())
            .map(StandardFramework::load)
            .toList();
    private static final EvaluationPeriod PERIOD =
            new EvaluationPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1));

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void improving_one_answer_never_lowers_a_level(
            @ForAll("evaluations") Judged judged, @ForAll int which, @ForAll boolean withEvidence) {
        List<CriterionAnswer> answers = judged.answers();
        if (answers.isEmpty()) {
            return;
        }
        int place = Math.floorMod(which, answers.size());
        List<CriterionAnswer> better = new ArrayList<>(answers);
        better.set(place, improved(answers.get(place), withEvidence));

        EvaluationResult before = judged.rate(answers);
        EvaluationResult after = judged.rate(better);

        assertThat(rank(after.overall())).isGreaterThanOrEqualTo(rank(before.overall()));
        for (int i = 0; i < before.sections().size(); i++) {
            assertThat(rank(after.sections().get(i).rating()))
                    .isGreaterThanOrEqualTo(rank(before.sections().get(i).rating()));
        }
        if (before.level().isPresent()) {
            assertThat(number(after.level().flatMap(LevelResult::reached)))
                    .isGreaterThanOrEqualTo(number(before.level().flatMap(LevelResult::reached)));
            for (int i = 0; i < before.sections().size(); i++) {
                assertThat(number(after.level().orElseThrow().sections().get(i).reached()))
                        .isGreaterThanOrEqualTo(number(
                                before.level().orElseThrow().sections().get(i).reached()));
            }
        }
        for (int i = 0; i < before.scopes().size(); i++) {
            assertThat(rank(after.scopes().get(i).rating()))
                    .isGreaterThanOrEqualTo(rank(before.scopes().get(i).rating()));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_answers_changes_nothing(@ForAll("evaluations") Judged judged, @ForAll long seed) {
        List<CriterionAnswer> answers = judged.answers();
        List<CriterionAnswer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed));

        EvaluationResult one = judged.rate(answers);
        EvaluationResult other = judged.rate(shuffled);

        assertThat(other.overall()).isEqualTo(one.overall());
        assertThat(other.lines()).isEqualTo(one.lines());
        assertThat(other.gaps()).isEqualTo(one.gaps());
        assertThat(other.level()).isEqualTo(one.level());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_and_read_again_is_equal(@ForAll("evaluations") Judged judged) {
        Evaluation evaluation = judged.evaluation(judged.answers());

        ReadResult<Evaluation> read = EvaluationJson.read(EvaluationJson.write(evaluation), TODAY);

        assertThat(read.record()).contains(evaluation);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void points_of_the_lines_add_up_to_the_rating(@ForAll("evaluations") Judged judged) {
        EvaluationResult result = judged.rate(judged.answers());

        assertThat(result.lines().stream().mapToInt(CriterionScore::points).sum())
                .isEqualTo(result.overall().points());
        assertThat(result.sections().stream()
                        .mapToInt(part -> part.rating().of())
                        .sum())
                .isEqualTo(result.overall().of());
        assertThat(result.scopes().stream()
                        .mapToInt(part -> part.rating().points())
                        .sum())
                .isEqualTo(result.overall().points());
    }

    /** Answers to some of the questions of one framework. */
    record Judged(Framework framework, List<CriterionAnswer> answers) {

        EvaluationResult rate(List<CriterionAnswer> others) {
            return new Evaluator(framework).rate(evaluation(others), TODAY);
        }

        Evaluation evaluation(List<CriterionAnswer> others) {
            EvaluationBuilder builder = Evaluation.builder(framework.key(), "Hospital", PERIOD);
            others.forEach(builder::answer);
            return builder.judgedOn(TODAY)
                    .target(Target.percent(80, TODAY)
                            .in(framework.sections().get(0).id()))
                    .build();
        }
    }

    @Provide
    Arbitrary<Judged> evaluations() {
        return Arbitraries.of(FRAMEWORKS).flatMap(framework -> {
            List<Arbitrary<CriterionAnswer>> all = new ArrayList<>();
            for (Criterion criterion : framework.criteria()) {
                for (Scope scope : framework.scopes()) {
                    all.add(answer(criterion.id(), scope.id()));
                }
            }
            Arbitrary<List<CriterionAnswer>> any = Combinators.combine(all)
                    .as(list -> list)
                    .flatMap(list ->
                            Arbitraries.integers().between(0, list.size()).map(n -> list.subList(0, n)));
            Arbitrary<List<CriterionAnswer>> good = Combinators.combine(all)
                    .as(list -> list.stream().map(EvaluationLawTest::mostlyGood).toList());
            return Arbitraries.oneOf(any, good).map(answers -> new Judged(framework, answers));
        });
    }

    /** Most answers become met and shown, so that levels are reached; those with one piece of evidence stay. */
    private static CriterionAnswer mostlyGood(CriterionAnswer answer) {
        boolean stays = answer.result() == NOT_APPLICABLE || answer.evidence().size() == 1;
        return stays ? answer : answer.withResult(MET).withEvidence(new Evidence("New", null, null, null));
    }

    private static Arbitrary<CriterionAnswer> answer(String criterion, String scope) {
        Arbitrary<CriterionResult> result = Arbitraries.of(CriterionResult.class);
        Arbitrary<List<Evidence>> evidence = Arbitraries.of(TODAY.minusDays(1), TODAY, TODAY.plusDays(1))
                .map(expires -> new Evidence("Policy <1> \u00e9", "Shelf", null, expires))
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        result, evidence, Arbitraries.of(WorkStatus.class).injectNull(0.3))
                .as((what, shown, status) -> new CriterionAnswer(
                        criterion,
                        scope,
                        status,
                        what,
                        what == CriterionResult.NOT_APPLICABLE ? "Because." : null,
                        null,
                        "We do.\n\"Often\"",
                        shown,
                        null));
    }

    private static CriterionAnswer improved(CriterionAnswer answer, boolean withEvidence) {
        if (withEvidence || answer.result() == MET) {
            return answer.withEvidence(new Evidence("New", null, null, null));
        }
        if (answer.result() == NOT_MET) {
            return answer.withResult(PARTLY_MET);
        }
        return answer.result() == PARTLY_MET ? answer.withResult(MET) : answer;
    }

    private static int rank(Rating rating) {
        return switch (rating.level()) {
            case NOT_RATED -> 0;
            case RED -> 1;
            case AMBER -> 2;
            case GREEN -> 3;
        };
    }

    private static int number(Optional<FrameworkLevel> level) {
        return level.map(FrameworkLevel::number).orElse(0);
    }
}
