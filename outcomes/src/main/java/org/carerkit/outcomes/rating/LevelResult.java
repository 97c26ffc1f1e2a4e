package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.framework.Framework.Section;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;

/**
 * The level that an evaluation has reached, in a framework with levels.
 *
 * @param reached the lowest level of the sections that apply; empty if one of them has none, if none applies, or while
 *     a legal duty is open
 * @param sections each section's level, in the framework's order
 */
public record LevelResult(Optional<FrameworkLevel> reached, List<SectionLevel> sections) {

    /** Checks that nothing is null, and copies the list. */
    public LevelResult {
        requireNonNull(reached, "reached");
        sections = List.copyOf(sections);
    }

    /**
     * The level that a section has reached, and what it still needs.
     *
     * @param section the section
     * @param applies false if none of its criteria apply; the section is then left out
     * @param reached the level; empty if not even the lowest is reached, or while a legal duty is open in any section
     * @param next the next level; empty if there is none
     * @param missing the lines that prevent the next level, in the framework's order
     */
    public record SectionLevel(
            Section section,
            boolean applies,
            Optional<FrameworkLevel> reached,
            Optional<FrameworkLevel> next,
            List<CriterionScore> missing) {

        /** Checks that nothing is null, and copies the list. */
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
