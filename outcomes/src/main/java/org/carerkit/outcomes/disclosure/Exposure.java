package org.carerkit.outcomes.disclosure;

import static java.util.Objects.requireNonNull;

/**
 * What the attack finds out about one suppressed figure.
 *
 * @param place where it is suppressed
 * @param range all that it can be, once everything published is put together
 */
public record Exposure(Place place, Range range) {

    /** Checks that neither is null. */
    public Exposure {
        requireNonNull(place, "place");
        requireNonNull(range, "range");
    }

    /** No figure: what was found out is personal. */
    @Override
    public String toString() {
        return "Exposure[" + place + "]";
    }
}
