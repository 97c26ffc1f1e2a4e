package org.carerkit.flag.receiving;

import java.util.List;
import org.carerkit.flag.event.CarerId;

/**
 * What one partner's notices brought on one day. A person looks at it when a partner sends unusually much.
 *
 * @param declined the partner's records with a decline that arrived on that day
 * @param declinesWait true if the limit was reached, so that those above it wait for a person
 * @param restricted the partner's records with a restriction that arrived on that day; each has taken effect
 * @param restrictionsAlarm true if there are more restrictions than is usual
 */
public record PartnerDay(
        List<CarerId> declined, boolean declinesWait, List<CarerId> restricted, boolean restrictionsAlarm) {

    /** Copies the lists. */
    public PartnerDay {
        declined = List.copyOf(declined);
        restricted = List.copyOf(restricted);
    }
}
