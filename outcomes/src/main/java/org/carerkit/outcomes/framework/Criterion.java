package org.carerkit.outcomes.framework;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.carerkit.outcomes.framework.Framework.Section;
import org.carerkit.outcomes.framework.LevelScale.FrameworkLevel;

/**
 * One criterion of a framework.
 *
 * @param id the key: {@code C1}
 * @param section the section it belongs to
 * @param title a short title, in our own words
 * @param question the question to ask, in our own words
 * @param reference the source of the original wording
 * @param duty the law that requires it; empty for good practice
 * @param level its level, in a framework with levels
 * @param guidance help with the answer
 * @param measures the counts that the framework asks for in addition to the judgement
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

    /** Checks that nothing is null, and copies the list. */
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
     * Help with answering a question of a framework.
     *
     * @param good a description of good practice
     * @param evidence examples of evidence, at least one
     * @param firstStep the first step if the answer is no
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
