package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

/**
 * One thing that a framework asks for.
 *
 * @param id its key: {@code C1}
 * @param section the section it belongs to
 * @param title a short title, in our own words
 * @param question what to ask oneself, in our own words
 * @param reference where its own wording stands
 */
public record Criterion(String id, Section section, String title, String question, String reference) {

    /** Checks that everything is there. */
    public Criterion {
        requireNonNull(id, "id");
        requireNonNull(section, "section");
        requireNonNull(title, "title");
        requireNonNull(question, "question");
        requireNonNull(reference, "reference");
    }
}
