package org.carerkit.flag.contract.broken;

import static java.util.Objects.requireNonNull;

import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that acknowledges before it delivers. */
@Fails(15)
class AcknowledgesTooEarly extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            public Delivery deliver(FlagNotice notice, Acknowledgement back) {
                requireNonNull(notice, "notice");
                back.received();
                return super.deliver(notice, back);
            }
        };
    }
}
