package org.carerkit.flag.contract.broken;

import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.sharing.FlagNotice;
import org.carerkit.flag.sharing.FlagNoticeJson;

/** A connector that says in its exception what it could not deliver. */
@Fails(14)
class QuotesTheNotice extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            void handOver(FlagNotice notice) {
                try {
                    super.handOver(notice);
                } catch (IllegalStateException e) {
                    throw new IllegalStateException("Could not deliver " + FlagNoticeJson.toText(notice), e);
                }
            }
        };
    }
}
