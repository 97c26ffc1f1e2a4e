package org.carerkit.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.evaluation.Evaluation;
import org.carerkit.outcomes.evaluation.Evaluation.Assessor;
import org.carerkit.outcomes.framework.Framework;
import org.carerkit.outcomes.framework.FrameworkWording;
import org.carerkit.outcomes.framework.LevelScale;
import org.carerkit.outcomes.framework.RatingScale;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.ScoreReason;

/** Writes who took part, how the score is calculated, and the sources. */
final class MethodText {

    private MethodText() {}

    static List<Block> of(EvaluationResult result, Optional<FrameworkWording> wording) {
        return List.of(
                PageSection.of("Who took part", people(result.evaluation())),
                PageSection.of("How the score is calculated", rules(result.framework())),
                PageSection.of("Sources", sources(result.framework(), wording)));
    }

    private static Block people(Evaluation evaluation) {
        List<List<Inline>> people = new ArrayList<>();
        for (Assessor assessor : evaluation.assessors()) {
            String role = assessor.role() == null ? "" : ", " + assessor.role();
            String lived = assessor.livedExperience() ? " (carer with lived experience)" : "";
            people.add(List.of(Inline.text(assessor.name() + role + lived)));
        }
        return people.isEmpty() ? Block.paragraph("Nobody is named.") : Block.list(people);
    }

    private static Block rules(Framework framework) {
        RatingScale rating = framework.rating();
        List<String> rules = new ArrayList<>(List.of(
                "Each criterion is judged for each of: "
                        + String.join(
                                "; ",
                                framework.scopes().stream()
                                        .map(scope -> scope.title())
                                        .toList())
                        + ".",
                "Met, with evidence in date: " + ScoreReason.MET.points() + " points. Partly met, or met without such"
                        + " evidence: " + ScoreReason.PARTLY_MET.points() + " point. Not met: no points.",
                "Criteria that do not apply or are not assessed are left out of the score.",
                "Green is " + rating.green() + "% or more, amber " + rating.amber() + "% or more and below green, red"
                        + " below that. The boundaries are exact; shares are rounded only when they are shown.",
                rating.source()));
        if (framework.criteria().stream().anyMatch(criterion -> criterion.duty().isPresent())) {
            rules.add(
                    "A legal duty has no points, so that good practice cannot make up for it. It is met when evidence in"
                            + " date shows it. “Does not apply” counts only with the exemption that the law has. While a duty is"
                            + " not shown to be met, no level is reached, in any area.");
        }
        framework.levels().ifPresent(levels -> rules.addAll(levels(levels)));
        return Block.list(rules.toArray(String[]::new));
    }

    private static List<String> levels(LevelScale levels) {
        return List.of(
                "An area has reached a level when all its questions of that level and of those below it are assessed, or"
                        + " do not apply, and each of these levels has " + levels.from() + "% of its points or more. A"
                        + " level of which nothing applies is passed over. The whole has the lowest level of the areas"
                        + " that apply.",
                levels.source());
    }

    private static List<Block> sources(Framework framework, Optional<FrameworkWording> wording) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.paragraph(framework.source() + "."));
        blocks.add(Block.paragraph(framework.note()));
        blocks.add(Block.paragraph("Framework " + framework.key() + ". " + framework.licence()));
        wording.ifPresent(signed -> blocks.add(
                Block.paragraph("The signed wording was supplied by the organisation: " + signed.source() + ".")));
        return blocks;
    }
}
