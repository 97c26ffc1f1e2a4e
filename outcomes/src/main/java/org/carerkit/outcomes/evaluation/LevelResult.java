package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

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
}
