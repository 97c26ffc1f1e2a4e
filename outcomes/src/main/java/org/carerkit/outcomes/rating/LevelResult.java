package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.framework.Framework.Section;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;

/**
 * The level that an evaluation has reached, in a framework with levels.
 *
 * @param reached the lowest level of the sections that apply; empty when one of them has none, or none applies, or while a
 *     legal duty is open
 * @param sections each section's level, in the framework's order
 */
public record LevelResult(Optional<FrameworkLevel> reached, List<SectionLevel> sections) {

    /** Checks that everything is there, and copies the list. */
    public LevelResult {
        requireNonNull(reached, "reached");
        sections = List.copyOf(sections);
    }

    /**
     * The level that a section has reached, and what it still needs.
     *
     * @param section the section
     * @param applies false when every criterion of it is not applicable: it is left out then
     * @param reached the level; empty when not even the lowest is, or while a legal duty is open, in this section or another
     * @param next the level that comes next; empty when there is none
     * @param missing the lines of the next level that keep it from being reached, in the framework's order
     */
    public record SectionLevel(
            Section section,
            boolean applies,
            Optional<FrameworkLevel> reached,
            Optional<FrameworkLevel> next,
            List<CriterionScore> missing) {

        /** Checks that everything is there, and copies the list. */
        public SectionLevel {
            requireNonNull(section, "section");
            requireNonNull(reached, "reached");
            requireNonNull(next, "next");
            missing = List.copyOf(missing);
        }

        SectionLevel withoutLevel() {
            return new SectionLevel(section, applies, Optional.empty(), next, missing);
        }
    }
}
