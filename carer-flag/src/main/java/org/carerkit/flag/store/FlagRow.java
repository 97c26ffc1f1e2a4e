package org.carerkit.flag.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.carerkit.flag.event.CarerId;

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
}
