package org.carerkit.flag.contract.broken;

import java.util.concurrent.atomic.AtomicReference;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that works on the thread that used it first alone. */
@Fails(11)
class ForOneThread extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            private final AtomicReference<Thread> first = new AtomicReference<>();

            @Override
            void handOver(FlagNotice notice) {
                first.compareAndSet(null, Thread.currentThread());
                if (first.get() != Thread.currentThread()) {
                    throw new IllegalStateException("Another thread");
                }
                super.handOver(notice);
            }
        };
    }
}
