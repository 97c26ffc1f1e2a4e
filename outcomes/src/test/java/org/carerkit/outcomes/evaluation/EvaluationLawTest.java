package org.carerkit.outcomes.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.outcomes.evaluation.CriterionResult.MET;
import static org.carerkit.outcomes.evaluation.CriterionResult.NOT_MET;
import static org.carerkit.outcomes.evaluation.CriterionResult.PARTLY_MET;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carerkit.core.json.ReadResult;

class EvaluationLawTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
    private static final Framework FRAMEWORK = StandardFramework.COMMITMENT_TO_CARERS.load();
    private static final Evaluator EVALUATOR = new Evaluator(FRAMEWORK);
    private static final EvaluationPeriod PERIOD =
            new EvaluationPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1));

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void improving_one_answer_never_lowers_a_level(
            @ForAll("answers") List<CriterionAnswer> answers, @ForAll int which, @ForAll boolean withEvidence) {
        if (answers.isEmpty()) {
            return;
        }
        int place = Math.floorMod(which, answers.size());
        List<CriterionAnswer> better = new ArrayList<>(answers);
        better.set(place, improved(answers.get(place), withEvidence));

        EvaluationResult before = rate(answers);
        EvaluationResult after = rate(better);

        assertThat(rank(after.overall())).isGreaterThanOrEqualTo(rank(before.overall()));
        for (int i = 0; i < before.sections().size(); i++) {
            assertThat(rank(after.sections().get(i).rating()))
                    .isGreaterThanOrEqualTo(rank(before.sections().get(i).rating()));
        }
        for (int i = 0; i < before.scopes().size(); i++) {
            assertThat(rank(after.scopes().get(i).rating()))
                    .isGreaterThanOrEqualTo(rank(before.scopes().get(i).rating()));
        }
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void the_order_of_answers_changes_nothing(@ForAll("answers") List<CriterionAnswer> answers, @ForAll long seed) {
        List<CriterionAnswer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, new Random(seed));

        EvaluationResult one = rate(answers);
        EvaluationResult other = rate(shuffled);

        assertThat(other.overall()).isEqualTo(one.overall());
        assertThat(other.lines()).isEqualTo(one.lines());
        assertThat(other.gaps()).isEqualTo(one.gaps());
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_and_read_again_is_equal(@ForAll("answers") List<CriterionAnswer> answers) {
        Evaluation evaluation = evaluation(answers);

        ReadResult<Evaluation> read = EvaluationJson.read(EvaluationJson.write(evaluation), TODAY);

        assertThat(read.record()).contains(evaluation);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void points_of_the_lines_add_up_to_the_rating(@ForAll("answers") List<CriterionAnswer> answers) {
        EvaluationResult result = rate(answers);

        assertThat(result.lines().stream()
                        .mapToInt(line -> line.reason().points())
                        .sum())
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

    @Provide
    Arbitrary<List<CriterionAnswer>> answers() {
        List<Arbitrary<CriterionAnswer>> all = new ArrayList<>();
        for (Criterion criterion : FRAMEWORK.criteria()) {
            for (Scope scope : FRAMEWORK.scopes()) {
                all.add(answer(criterion.id(), scope.id()));
            }
        }
        return Combinators.combine(all)
                .as(list -> list)
                .flatMap(list -> Arbitraries.integers().between(0, list.size()).map(n -> list.subList(0, n)));
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

    private static EvaluationResult rate(List<CriterionAnswer> answers) {
        return EVALUATOR.rate(evaluation(answers), TODAY);
    }

    private static Evaluation evaluation(List<CriterionAnswer> answers) {
        EvaluationBuilder builder = Evaluation.builder(FRAMEWORK.key(), "Hospital", PERIOD);
        answers.forEach(builder::answer);
        return builder.build();
    }
}
