package org.carerkit.flag.contract.broken;

import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.PartnerConnector;

/** A connector that says only once that it serves its recipient. */
@Fails(2)
class ServesOnce extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            private boolean asked;

            @Override
            public boolean serves(Recipient recipient) {
                boolean first = !asked;
                asked = true;
                return super.serves(recipient) && first;
            }
        };
    }
}
