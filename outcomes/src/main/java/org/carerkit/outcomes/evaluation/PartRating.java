package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

/**
 * The rating of a section or scope.
 *
 * @param id the section's or scope's key
 * @param title what it is called
 * @param rating its rating
 */
public record PartRating(String id, String title, Rating rating) {

    /** Checks that everything is there. */
    public PartRating {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(rating, "rating");
    }
}
