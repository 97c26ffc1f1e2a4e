package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.carerkit.flag.event.CarerId;
import org.jspecify.annotations.Nullable;

/**
 * The working columns of a flag, on which queries run. They are always derived from the history.
 *
 * @param summary the part shown in lists. Its version is the expected one for the carer of an {@link Append}, and
 *     otherwise the version of the history
 * @param intervals the states of the flag over time, the earliest first, without gaps
 * @param referrals every referral of this record
 * @param lookups the keyed hashes under which the carer is found, each once: of identifiers, and of name, birth date
 *     and postcode together; 16 to 32 bytes
 * @param counted true for exactly one of the records of a person, so that people are counted once
 */
public record FlagRow(
        FlagSummary summary,
        List<StateInterval> intervals,
        List<ReferralRow> referrals,
        List<Bytes> lookups,
        boolean counted) {

    /** Rejects a null summary. Copies the lists. */
    public FlagRow {
        requireNonNull(summary, "summary");
        intervals = List.copyOf(intervals);
        referrals = List.copyOf(referrals);
        lookups = lookups.stream().distinct().toList();
    }

    /** Returns the carer. */
    public CarerId carer() {
        return summary.carer();
    }

    /**
     * The progress of a referral. Its service and its reason are in the history.
     *
     * @param made the day on which it was made
     * @param answerBy the day by which an answer was expected, or null
     * @param answered the day of the first answer, or null
     * @param closed the day of the answer that closed it, or null
     */
    public record ReferralRow(
            LocalDate made,
            @Nullable LocalDate answerBy,
            @Nullable LocalDate answered,
            @Nullable LocalDate closed) {

        /** Rejects a null day. */
        public ReferralRow {
            requireNonNull(made, "made");
        }
    }
}
