package org.carerkit.outcomes.rating;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.framework.Framework.Section;
import org.carerkit.outcomes.framework.LevelScale;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;
import org.carerkit.outcomes.rating.LevelResult.SectionLevel;

/** Finds the levels reached. {@link LevelScale} describes the rule. */
final class LevelFinder {

    private final LevelScale scale;
    private final List<CriterionScore> lines;

    LevelFinder(LevelScale scale, List<CriterionScore> lines) {
        this.scale = scale;
        this.lines = lines;
    }

    LevelResult of(List<Section> all) {
        boolean open = lines.stream().anyMatch(CriterionScore::isOpenDuty);
        List<SectionLevel> sections = all.stream()
                .map(this::section)
                .map(section -> open ? section.withoutLevel() : section)
                .toList();
        List<SectionLevel> counted =
                sections.stream().filter(SectionLevel::applies).toList();
        boolean each = counted.stream().allMatch(section -> section.reached().isPresent());
        Optional<FrameworkLevel> lowest = counted.stream()
                .flatMap(section -> section.reached().stream())
                .min(Comparator.comparingInt(FrameworkLevel::number));
        return new LevelResult(each ? lowest : Optional.empty(), sections);
    }

    private SectionLevel section(Section section) {
        boolean applies = false;
        Optional<FrameworkLevel> reached = Optional.empty();
        for (FrameworkLevel level : scale.levels()) {
            List<CriterionScore> applicable = lines.stream()
                    .filter(line -> line.criterion().section().equals(section))
                    .filter(line -> line.criterion().level().equals(Optional.of(level)))
                    .filter(line -> line.reason() != ScoreReason.NOT_APPLICABLE || line.isOpenDuty())
                    .toList();
            if (applicable.isEmpty()) {
                continue;
            }
            applies = true;
            if (!isReached(applicable)) {
                return new SectionLevel(section, true, reached, Optional.of(level), missing(applicable));
            }
            reached = Optional.of(level);
        }
        return new SectionLevel(section, applies, reached, Optional.empty(), List.of());
    }

    private boolean isReached(List<CriterionScore> applicable) {
        int points = 0;
        int of = 0;
        for (CriterionScore line : applicable) {
            if (line.reason() == ScoreReason.NOT_ASSESSED || line.isOpenDuty()) {
                return false;
            }
            points += line.points();
            of += line.counts() ? ScoreReason.MOST_POINTS : 0;
        }
        return scale.isEnough(points, of);
    }

    private static List<CriterionScore> missing(List<CriterionScore> applicable) {
        List<CriterionScore> missing = new ArrayList<>();
        for (CriterionScore line : applicable) {
            if (line.isOpenDuty() || line.reason().points() < ScoreReason.MOST_POINTS) {
                missing.add(line);
            }
        }
        return missing;
    }
}
