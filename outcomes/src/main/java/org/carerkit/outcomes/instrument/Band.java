package org.carerkit.outcomes.instrument;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * A named part of a score's range. It goes up to where the next band starts, so bands leave no gap.
 *
 * @param id its key: {@code moderate}
 * @param title what it is called
 * @param from its lowest value, inclusive
 */
public record Band(String id, String title, BigDecimal from) {

    /** Checks that everything is there. */
    public Band {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(from, "from");
    }
}
