package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.List;

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
