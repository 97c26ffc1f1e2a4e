package org.carerkit.outcomes.rating;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.carerkit.outcomes.framework.RatingColour;

/**
 * Points out of the points available.
 *
 * @param points the points reached
 * @param of the points available in the criteria that count; zero if none does
 * @param level the colour of the rating
 */
public record Rating(int points, int of, RatingColour level) {

    /** Checks the level. */
    public Rating {
        requireNonNull(level, "level");
    }

    /** The percentage, rounded half up once. Empty if nothing counts. */
    public Optional<BigDecimal> percent(int decimals) {
        return of == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(100L * points)
                        .divide(BigDecimal.valueOf(of), decimals, RoundingMode.HALF_UP));
    }

    /**
     * The rating of a section or scope.
     *
     * @param id the key of the section or scope
     * @param title the name
     * @param rating the rating
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
