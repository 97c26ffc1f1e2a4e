package org.carerkit.flag.state;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;

/**
 * Sets how long a flag may go without a review.
 *
 * @param id the name of the policy in reports
 * @param adults the time to the next review
 * @param youngCarers the time to the next review for a young carer
 */
public record ReviewPolicy(String id, Period adults, Period youngCarers) {

    private static final ReviewPolicy STANDARD = new ReviewPolicy("standard", Period.ofYears(1), Period.ofMonths(6));

    /** Rejects null components. */
    public ReviewPolicy {
        requireNonNull(id, "id");
        requireNonNull(adults, "adults");
        requireNonNull(youngCarers, "youngCarers");
    }

    /**
     * Returns CarerKit's own choice, because no national rule sets a time: a year, and six months for a young carer.
     */
    public static ReviewPolicy standard() {
        return STANDARD;
    }

    /** Returns the day from which the next review is due. */
    LocalDate dueAfter(LocalDate last, boolean youngCarer) {
        return last.plus(youngCarer ? youngCarers : adults);
    }
}
