package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

/**
 * For whom a criterion is judged: the people who use the organisation, say, or its own workforce.
 *
 * @param id its key
 * @param title what it is called
 */
public record Scope(String id, String title) {

    /** Checks that both are there. */
    public Scope {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
    }
}
