package org.carerkit.outcomes.strategy;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One result of a measure.
 *
 * @param from the first day that it is about
 * @param to the day after the last one
 * @param value what was measured
 */
public record MeasureResult(LocalDate from, LocalDate to, MeasureValue value) {

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public MeasureResult {
        requireNonNull(value, "value");
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("to: has to be after from");
        }
    }

    /** The time alone. */
    @Override
    public String toString() {
        return "MeasureResult[" + from + ", " + to + ")";
    }
}
