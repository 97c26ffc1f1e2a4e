package org.carerkit.flag.contract.broken;

import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that fails when its acknowledgement is not kept. */
@Fails(16)
class WantsToBeHeard extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            public Delivery deliver(FlagNotice notice, Acknowledgement back) {
                Delivery delivery = super.deliver(notice, back);
                return back.received() ? delivery : Delivery.FAILED;
            }
        };
    }
}
