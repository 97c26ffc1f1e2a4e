package org.carerkit.flag.contract.broken;

import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that does not look whom a notice is for. */
@Fails(17)
class DeliversWhatItGets extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            public Delivery deliver(FlagNotice notice, Acknowledgement back) {
                if (notice != null && !Samples.GP.equals(notice.recipient())) {
                    handOver(notice);
                }
                return super.deliver(notice, back);
            }
        };
    }
}
