package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How a rating changed.
 *
 * @param id the section's or scope's key; "overall" for the whole
 * @param title what it is called
 * @param before its rating then
 * @param after its rating now
 */
public record PartTrend(String id, String title, Rating before, Rating after) {

    /** Checks that everything is there. */
    public PartTrend {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    /**
     * The change in percentage points, made of the exact shares and rounded half up once, away from zero at a half; empty
     * when one of them has no share.
     */
    public Optional<BigDecimal> change(int decimals) {
        if (before.of() == 0 || after.of() == 0) {
            return Optional.empty();
        }
        long numerator = 100L * ((long) after.points() * before.of() - (long) before.points() * after.of());
        long denominator = (long) before.of() * after.of();
        return Optional.of(
                BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), decimals, RoundingMode.HALF_UP));
    }
}
