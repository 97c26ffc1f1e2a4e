package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.flag.event.CarerId;
import org.jspecify.annotations.Nullable;

/**
 * The working columns of a flag: what queries run on, derived from the history and never the other way round.
 *
 * @param summary what lists show. Its version: in an {@link Append} for the carer appended to, that which is expected; else
 *     that which the history has
 * @param intervals how the flag stood when, the first one first, without gaps
 * @param referrals every referral of this record
 * @param lookups under which keyed hashes the carer is found, each once: of identifiers, and of name, birth date and
 *     postcode together; 16 to 32 bytes
 * @param counted false for all but one of the records of one person, so that people are counted once
 */
public record FlagRow(
        FlagSummary summary,
        List<StateInterval> intervals,
        List<ReferralRow> referrals,
        List<Bytes> lookups,
        boolean counted) {

    /** Copies the lists. */
    public FlagRow {
        requireNonNull(summary, "summary");
        intervals = List.copyOf(intervals);
        referrals = List.copyOf(referrals);
        lookups = lookups.stream().distinct().toList();
    }

    /** Whose flag. */
    public CarerId carer() {
        return summary.carer();
    }

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
}
