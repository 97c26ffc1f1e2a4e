package org.carerkit.flag.contract.broken;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that tells notices from each other, and not the events in them. */
@Fails({7, 8})
class KnowsNoticesOnly extends InMemory {

    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            void handOver(FlagNotice notice) {
                if (TOLD.add(partner.id() + " " + notice.id())) {
                    partner.add(notice);
                }
            }
        };
    }
}
