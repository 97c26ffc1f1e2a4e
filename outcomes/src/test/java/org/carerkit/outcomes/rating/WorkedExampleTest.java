package org.carerkit.outcomes.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.carerkit.outcomes.evaluation.CriterionAnswer;
import org.carerkit.outcomes.evaluation.CriterionAnswer.CriterionResult;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.EvaluationPeriod;
import org.carerkit.outcomes.evaluation.EvaluationBuilder;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.RatingColour;
import org.carerkit.outcomes.framework.StandardFramework;
import org.carerkit.outcomes.plan.Evidence;
import org.carerkit.outcomes.rating.LevelResult.SectionLevel;
import org.junit.jupiter.api.Test;

/** Recomputes the example that the README works out by hand, from the README's own table. */
class WorkedExampleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Pattern ROW =
            Pattern.compile("\\| (PE\\d) \\| (\\d) \\| ([a-z ]+) \\| ([a-z ]+) \\| (.+) \\|");

    @Test
    void theReadmesExampleComesOutAsItSays() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Framework check = StandardFramework.CARER_CONFIDENT.load();
        EvaluationBuilder builder = Evaluation.builder(
                check.key(),
                "Example Mill",
                new EvaluationPeriod(LocalDate.of(2025, 10, 1), LocalDate.of(2026, 10, 1)));
        List<MatchResult> rows = ROW.matcher(readme).results().toList();
        rows.forEach(row -> builder.answer(answer(row)));
        check.criteria().stream()
                .filter(criterion -> criterion.duty().isPresent())
                .forEach(duty -> builder.answer(CriterionAnswer.of(duty.id(), "workforce", CriterionResult.MET)
                        .withEvidence(new Evidence("Note", null, null, DAY.plusDays(1)))));

        EvaluationResult result = new Evaluator(check).rate(builder.build(), DAY);

        List<String> points = new ArrayList<>();
        for (MatchResult row : rows) {
            CriterionScore line = result.lines().stream()
                    .filter(each -> each.criterion().id().equals(row.group(1)))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.criterion().level().orElseThrow().number()).isEqualTo(Integer.parseInt(row.group(2)));
            points.add(line.reason().counts() ? line.reason().points() + " of 2" : "–");
        }
        assertThat(rows).hasSize(7);
        assertThat(points).isEqualTo(rows.stream().map(row -> row.group(5)).toList());
        assertThat(result.overall()).isEqualTo(new Rating(5, 10, RatingColour.AMBER));
        SectionLevel peer = result.level().orElseThrow().sections().get(3);
        assertThat(peer.reached().orElseThrow().number()).isEqualTo(1);
        assertThat(peer.next().orElseThrow().number()).isEqualTo(2);
        assertThat(result.gaps().get(0).line().criterion().id()).isEqualTo("PE7");
        assertThat(result.gaps().get(0).effect(1)).hasToString("20.0");
    }

    private static CriterionAnswer answer(MatchResult row) {
        CriterionResult result =
                CriterionResult.valueOf(row.group(3).toUpperCase(Locale.ROOT).replace(' ', '_'));
        if (result == CriterionResult.NOT_APPLICABLE) {
            return CriterionAnswer.notApplicable(row.group(1), "workforce", "One shift.");
        }
        CriterionAnswer answer = CriterionAnswer.of(row.group(1), "workforce", result);
        return switch (row.group(4)) {
            case "in date" -> answer.withEvidence(new Evidence("Note", null, null, DAY.plusDays(1)));
            case "expired" -> answer.withEvidence(new Evidence("Note", null, null, DAY));
            default -> answer;
        };
    }
}
