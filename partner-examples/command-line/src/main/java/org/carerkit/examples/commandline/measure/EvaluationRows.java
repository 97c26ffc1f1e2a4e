package org.carerkit.examples.commandline.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carerkit.examples.commandline.terminal.Results;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;
import org.carerkit.outcomes.rating.CriterionScore;
import org.carerkit.outcomes.rating.EvaluationResult;
import org.carerkit.outcomes.rating.LevelResult.SectionLevel;
import org.carerkit.outcomes.rating.Rating.PartRating;
import org.carerkit.outcomes.rating.ScoreReason;

/**
 * Writes the result of an evaluation as rows, legal duties first.
 *
 * @param result the result
 */
record EvaluationRows(EvaluationResult result) {

    /** The columns of {@link #writeLines}. */
    static final List<String> OF_LINES = List.of("criterion", "scope", "points", "of", "reason");

    /** The columns of {@link #writeParts}. */
    static final List<String> OF_PARTS = List.of("part", "points", "of", "percent", "rating", "level");

    private static final String OVERALL = "overall";

    /** Writes every line with its points and the reason for them. */
    void writeLines(Results results) throws IOException {
        List<CriterionScore> lines = new ArrayList<>(result.duties());
        result.lines().stream().filter(line -> line.duty().isEmpty()).forEach(lines::add);
        for (CriterionScore line : lines) {
            results.row(
                    line.criterion().id(),
                    line.scope().id(),
                    line.points(),
                    line.counts() ? ScoreReason.MOST_POINTS : 0,
                    line.explanation());
        }
    }

    /**
     * Writes each legal duty, the overall result and each part: points, share and rating, and the level in a framework
     * with levels.
     */
    void writeParts(Results results) throws IOException {
        for (CriterionScore line : result.duties()) {
            String rating = "legal duty: " + line.duty().orElseThrow().words().toLowerCase(Locale.ROOT);
            results.row(line.criterion().id(), 0, 0, "", rating, "");
        }
        List<PartRating> parts = new ArrayList<>();
        parts.add(new PartRating(OVERALL, "Overall", result.overall()));
        parts.addAll(result.sections());
        parts.addAll(result.scopes());
        for (PartRating part : parts) {
            results.row(
                    part.id(),
                    part.rating().points(),
                    part.rating().of(),
                    part.rating().percent(1).<Object>map(percent -> percent).orElse(""),
                    part.rating().level().colour(),
                    level(part.id()));
        }
    }

    private Object level(String part) {
        return result.level()
                .flatMap(level -> part.equals(OVERALL)
                        ? level.reached()
                        : level.sections().stream()
                                .filter(section -> section.section().id().equals(part))
                                .findFirst()
                                .flatMap(SectionLevel::reached))
                .map(FrameworkLevel::number)
                .<Object>map(number -> number)
                .orElse("");
    }
}
