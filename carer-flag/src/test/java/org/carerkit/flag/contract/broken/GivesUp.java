package org.carerkit.flag.contract.broken;

import static java.util.Objects.requireNonNull;

import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that says that the partner refused what never reached it. */
@Fails(13)
class GivesUp extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            public Delivery deliver(FlagNotice notice, Acknowledgement back) {
                requireNonNull(notice, "notice");
                try {
                    return super.deliver(notice, back);
                } catch (IllegalStateException e) {
                    return Delivery.REJECTED;
                }
            }
        };
    }
}
