package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far a referral has come; to which service and what for stands in the history.
 *
 * @param made the day on which it was made
 * @param answerBy the day by which an answer was asked for, or null
 * @param answered the day of the first answer, or null
 * @param closed the day of the answer that closed it, or null
 */
public record ReferralRow(
        LocalDate made,
        @Nullable LocalDate answerBy,
        @Nullable LocalDate answered,
        @Nullable LocalDate closed) {

    /** Checks that the day is there. */
    public ReferralRow {
        requireNonNull(made, "made");
    }
}
