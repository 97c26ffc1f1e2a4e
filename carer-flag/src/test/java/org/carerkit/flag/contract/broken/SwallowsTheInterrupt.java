package org.carerkit.flag.contract.broken;

import java.util.concurrent.atomic.AtomicInteger;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that takes the interrupt away from its thread. */
@Fails(18)
class SwallowsTheInterrupt extends InMemory {

    private static final AtomicInteger SWALLOWED = new AtomicInteger();

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            void handOver(FlagNotice notice) {
                boolean interrupted = Thread.interrupted();
                super.handOver(notice);
                if (interrupted) {
                    SWALLOWED.incrementAndGet();
                }
            }
        };
    }
}
