package org.carerkit.flag.contract.broken;

import java.util.concurrent.CountDownLatch;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that starts a thread and leaves it running. */
@Fails(20)
class LeavesAThread extends InMemory {

    /** Opened when all is over. */
    static final CountDownLatch END = new CountDownLatch(1);

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            void handOver(FlagNotice notice) {
                Thread thread = new Thread(() -> {
                    try {
                        END.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
                thread.setDaemon(true);
                thread.start();
                super.handOver(notice);
            }
        };
    }
}
