package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

/**
 * A group of criteria that is rated together.
 *
 * @param id its key
 * @param title what it is called
 */
public record Section(String id, String title) {

    /** Checks that both are there. */
    public Section {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
    }
}
