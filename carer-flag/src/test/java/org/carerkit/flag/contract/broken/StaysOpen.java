package org.carerkit.flag.contract.broken;

import java.util.concurrent.atomic.AtomicInteger;
import org.carerkit.flag.dispatch.PartnerConnector;

/** A connector that delivers after it was closed. */
@Fails(19)
class StaysOpen extends InMemory {

    private static final AtomicInteger CLOSED = new AtomicInteger();

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            public void close() {
                CLOSED.incrementAndGet();
            }
        };
    }
}
