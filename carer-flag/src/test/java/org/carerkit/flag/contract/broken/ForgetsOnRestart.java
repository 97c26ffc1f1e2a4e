package org.carerkit.flag.contract.broken;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that knows what it delivered as long as it runs. */
@Fails(6)
class ForgetsOnRestart extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            private final Set<UUID> delivered = new HashSet<>();

            @Override
            synchronized void handOver(FlagNotice notice) {
                notice.events().stream()
                        .filter(event -> delivered.add(event.id()))
                        .forEach(partner::add);
            }
        };
    }
}
