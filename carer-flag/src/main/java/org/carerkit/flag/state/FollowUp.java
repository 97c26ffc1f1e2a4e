package org.carerkit.flag.state;

import java.util.List;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.Informed;

/**
 * What followed recognition, in the order of the history.
 *
 * @param informed what the carer was told
 * @param referrals to which services the carer was referred, and what those said
 * @param acknowledged which notices are known to have arrived
 */
public record FollowUp(List<Informed> informed, List<Referral> referrals, List<Acknowledged> acknowledged) {

    /** Copies the lists. */
    public FollowUp {
        informed = List.copyOf(informed);
        referrals = List.copyOf(referrals);
        acknowledged = List.copyOf(acknowledged);
    }

    /** How many. */
    @Override
    public String toString() {
        return "FollowUp[" + informed.size() + " informed, " + referrals.size() + " referrals, " + acknowledged.size()
                + " acknowledged]";
    }
}
