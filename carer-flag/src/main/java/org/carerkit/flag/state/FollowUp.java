package org.carerkit.flag.state;

import java.util.List;
import org.carerkit.flag.event.Acknowledged;
import org.carerkit.flag.event.Informed;

/**
 * The events that followed recognition, in the order of the history.
 *
 * @param informed the information that the carer received
 * @param referrals the referrals to services, with their answers
 * @param acknowledged the notices known to have arrived
 */
public record FollowUp(List<Informed> informed, List<Referral> referrals, List<Acknowledged> acknowledged) {

    /** Copies the lists. */
    public FollowUp {
        informed = List.copyOf(informed);
        referrals = List.copyOf(referrals);
        acknowledged = List.copyOf(acknowledged);
    }

    /** Shows the counts. */
    @Override
    public String toString() {
        return "FollowUp[" + informed.size() + " informed, " + referrals.size() + " referrals, " + acknowledged.size()
                + " acknowledged]";
    }
}
