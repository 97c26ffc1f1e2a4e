package org.carerkit.outcomes.evaluation;

import static java.util.Objects.requireNonNull;

/**
 * A target beside what is there now.
 *
 * @param target the target
 * @param title what it is about: the whole, or a section's title
 * @param rating the rating now
 * @param reached whether it is reached, exactly at the boundary
 * @param missing how many points are missing to a share; 0 when it is reached, and for a level
 */
public record TargetResult(Target target, String title, Rating rating, boolean reached, int missing) {

    /** Checks that everything is there. */
    public TargetResult {
        requireNonNull(target, "target");
        requireNonNull(title, "title");
        requireNonNull(rating, "rating");
    }
}
