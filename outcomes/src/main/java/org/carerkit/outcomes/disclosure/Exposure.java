package org.carerkit.outcomes.disclosure;

import static java.util.Objects.requireNonNull;

/**
 * What the attack finds out about one suppressed figure.
 *
 * @param place the place of the figure
 * @param range every value that it can have, given everything published
 */
public record Exposure(Place place, Range range) {

    /** Checks that neither is null. */
    public Exposure {
        requireNonNull(place, "place");
        requireNonNull(range, "range");
    }

    /** Shows no figures, because what was found out is personal. */
    @Override
    public String toString() {
        return "Exposure[" + place + "]";
    }
}
