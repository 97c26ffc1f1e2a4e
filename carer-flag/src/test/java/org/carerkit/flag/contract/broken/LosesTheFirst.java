package org.carerkit.flag.contract.broken;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that says that it delivered the first notice, and did not. */
@Fails({4, 8, 9, 10, 11, 13, 15, 16, 18})
class LosesTheFirst extends InMemory {

    private static final Set<MemoryPartner> LOST = ConcurrentHashMap.newKeySet();

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            void handOver(FlagNotice notice) {
                if (LOST.add(partner)) {
                    return;
                }
                super.handOver(notice);
            }
        };
    }
}
