package org.carerkit.flag.contract.broken;

import java.util.UUID;
import org.carerkit.flag.dispatch.PartnerConnector;

/** A connector that is called otherwise after each restart. */
@Fails(1)
class NamedAnew extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            private final String name = "Connector-" + UUID.randomUUID();

            @Override
            public String name() {
                return name;
            }
        };
    }
}
