package org.carerkit.outcomes.rating;

import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.evaluation.Target;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;
import org.carerkit.outcomes.rating.EvaluationResult.TargetResult;
import org.carerkit.outcomes.rating.LevelResult.SectionLevel;
import org.carerkit.outcomes.rating.Rating.PartRating;

/** Compares targets with the result. */
final class TargetCheck {

    private final Rating overall;
    private final List<PartRating> sections;
    private final Optional<LevelResult> levels;

    TargetCheck(Rating overall, List<PartRating> sections, Optional<LevelResult> levels) {
        this.overall = overall;
        this.sections = sections;
        this.levels = levels;
    }

    TargetResult result(Target target) {
        PartRating part = sections.stream()
                .filter(section -> section.id().equals(target.section()))
                .findFirst()
                .orElse(new PartRating("", "Overall", overall));
        Integer percent = target.percent();
        if (percent != null) {
            int missing = missing(percent, part.rating());
            boolean reached = missing == 0 && part.rating().of() > 0;
            return new TargetResult(target, part.title(), part.rating(), reached, missing);
        }
        boolean reached = level(target)
                .map(level -> target.level() != null && level.number() >= target.level())
                .orElse(false);
        return new TargetResult(target, part.title(), part.rating(), reached, 0);
    }

    /** The fewest additional points that reach the share: the smallest k with 100 × (points + k) ≥ percent × of. */
    private static int missing(int percent, Rating rating) {
        long lacking = (long) percent * rating.of() - 100L * rating.points();
        return (int) Math.max(0, (lacking + 99) / 100);
    }

    private Optional<FrameworkLevel> level(Target target) {
        return levels.flatMap(result -> target.section() == null
                ? result.reached()
                : result.sections().stream()
                        .filter(section -> section.section().id().equals(target.section()))
                        .findFirst()
                        .flatMap(SectionLevel::reached));
    }
}
