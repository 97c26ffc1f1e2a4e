package org.carerkit.flag.contract.broken;

import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.PartnerConnector;

/** A connector that takes null for an answer. */
@Fails(21)
class TakesNull extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            public boolean serves(Recipient recipient) {
                return recipient != null && super.serves(recipient);
            }
        };
    }
}
