package org.carerkit.flag.contract.broken;

import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.event.Corrected;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that fails on an event of a kind that it did not expect. */
@Fails(9)
class KnowsNoCorrections extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            void handOver(FlagNotice notice) {
                if (notice.events().stream().anyMatch(Corrected.class::isInstance)) {
                    throw new IllegalStateException("An event of unknown kind");
                }
                super.handOver(notice);
            }
        };
    }
}
