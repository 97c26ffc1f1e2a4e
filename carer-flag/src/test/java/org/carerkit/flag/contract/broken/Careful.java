package org.carerkit.flag.contract.broken;

import org.carerkit.flag.dispatch.PartnerConnector;

/** A connector that keeps every rule, so that the others are broken by their fault alone. */
@Fails({})
class Careful extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner);
    }
}
