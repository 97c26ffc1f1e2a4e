package org.carerkit.flag.contract.broken;

import java.util.HashSet;
import java.util.Set;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that looks for repeats on its own thread alone. */
@Fails(12)
class ChecksByThread extends InMemory {

    private static final ThreadLocal<Set<String>> SEEN = ThreadLocal.withInitial(HashSet::new);

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            void handOver(FlagNotice notice) {
                notice.events().stream()
                        .filter(event -> SEEN.get().add(partner.id() + " " + event.id()))
                        .forEach(partner::add);
            }
        };
    }
}
