package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.carerkit.outcomes.framework.RatingColour;

/**
 * Points out of those available.
 *
 * @param points what was reached
 * @param of what can be reached, in the criteria that count; zero when none does
 * @param level how far that is
 */
public record Rating(int points, int of, RatingColour level) {

    /** Checks the level. */
    public Rating {
        requireNonNull(level, "level");
    }

    /** The share in per cent, rounded half up once; empty when nothing counts. */
    public Optional<BigDecimal> percent(int decimals) {
        return of == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * points)
                        .divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP));
    }

    /**
     * The rating of a section or scope.
     *
     * @param id the section's or scope's key
     * @param title what it is called
     * @param rating its rating
     */
    public record PartRating(String id, String title, Rating rating) {

        /** Checks that nothing is null. */
        public PartRating {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            requireNonNull(rating, "rating");
        }
    }
}
