package org.carerkit.flag.state;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long a flag may go unlooked at.
 *
 * @param id how the policy is called in reports
 * @param adults the time to the next review
 * @param youngCarers the same for a young carer
 */
public record ReviewPolicy(String id, Period adults, Period youngCarers) {

    private static final ReviewPolicy STANDARD = new ReviewPolicy("standard", Period.ofYears(1), Period.ofMonths(6));

    /** Checks that every part is there. */
    public ReviewPolicy {
        requireNonNull(id, "id");
        requireNonNull(adults, "adults");
        requireNonNull(youngCarers, "youngCarers");
    }

    /** A year, and six months for a young carer: CarerKit's own choice, for no national rule sets a time. */
    public static ReviewPolicy standard() {
        return STANDARD;
    }

    /** The day from which the review after this one is due. */
    LocalDate dueAfter(LocalDate last, boolean youngCarer) {
        return last.plus(youngCarer ? youngCarers : adults);
    }
}
