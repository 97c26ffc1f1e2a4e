package org.carerkit.flag.contract.broken;

import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;

/** A connector that makes a message of its own with a name between quotation marks. */
@Fails(10)
class QuotesByHand extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            void handOver(FlagNotice notice) {
                if (FlagNoticeJson.toText(notice).contains("\\\"")) {
                    throw new IllegalStateException("The message is malformed");
                }
                super.handOver(notice);
            }
        };
    }
}
