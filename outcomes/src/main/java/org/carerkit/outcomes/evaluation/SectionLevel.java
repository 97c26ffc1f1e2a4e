package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

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
        List<Line> missing) {

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
