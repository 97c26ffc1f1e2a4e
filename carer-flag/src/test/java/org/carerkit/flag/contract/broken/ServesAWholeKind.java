package org.carerkit.flag.contract.broken;

import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.PartnerConnector;

/** A connector that serves recipients that no organisation stands for. */
@Fails(3)
class ServesAWholeKind extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            @Override
            public boolean serves(Recipient recipient) {
                return super.serves(recipient) || recipient.organisation() == null;
            }
        };
    }
}
