package org.carerkit.outcomes.framework;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.framework.Framework.Section;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;

/**
 * One thing that a framework asks for.
 *
 * @param id its key: {@code C1}
 * @param section the section it belongs to
 * @param title a short title, in our own words
 * @param question what to ask oneself, in our own words
 * @param reference where its own wording stands
 * @param duty the law that asks for it; empty for good practice
 * @param level the level that it belongs to, in a framework with levels
 * @param guidance help with the answer
 * @param measures the counts that the framework asks for beside the judgement
 */
public record Criterion(
        String id,
        Section section,
        String title,
        String question,
        String reference,
        Optional<Duty> duty,
        Optional<FrameworkLevel> level,
        Optional<Guidance> guidance,
        List<CriterionMeasure> measures) {

    /** Checks that everything is there, and copies the list. */
    public Criterion {
        requireNonNull(id, "id");
        requireNonNull(section, "section");
        requireNonNull(title, "title");
        requireNonNull(question, "question");
        requireNonNull(reference, "reference");
        requireNonNull(duty, "duty");
        requireNonNull(level, "level");
        requireNonNull(guidance, "guidance");
        measures = List.copyOf(measures);
    }

    /**
     * Help for whoever answers a question of a framework.
     *
     * @param good what it looks like where it is in place
     * @param evidence what would show it, at least one
     * @param firstStep what to begin with if the answer is no
     */
    public record Guidance(String good, List<String> evidence, String firstStep) {

        /** Copies the list. */
        public Guidance {
            requireNonNull(good, "good");
            evidence = List.copyOf(evidence);
            requireNonNull(firstStep, "firstStep");
        }
    }
}
