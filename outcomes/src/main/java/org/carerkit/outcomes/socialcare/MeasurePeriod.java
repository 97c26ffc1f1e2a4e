package org.carerkit.outcomes.socialcare;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The period of a measure. Both ends are included, as in the published rules: a year is 1 April to 31 March.
 *
 * @param first the first day
 * @param last the last day, for which ages are calculated
 */
public record MeasurePeriod(LocalDate first, LocalDate last) implements Serializable {

    /**
     * Checks the days.
     *
     * @throws IllegalArgumentException if the last day comes before the first
     */
    public MeasurePeriod {
        requireNonNull(first, "first");
        requireNonNull(last, "last");
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("last: must not be before first");
        }
    }
}
