package org.carerkit.flag.contract.broken;

import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that adds what the partner has already. */
@Fails({5, 6, 7, 8, 12})
class AddsAgain extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            void handOver(FlagNotice notice) {
                partner.add(notice);
            }
        };
    }
}
