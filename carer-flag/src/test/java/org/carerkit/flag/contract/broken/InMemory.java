package org.carerkit.flag.contract.broken;

import org.carerkit.flag.contract.PartnerConnectorContract;
import org.carerkit.flag.contract.TestPartner;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.event.Samples;

/** A contract test whose partner is memory; what is left is to give a connector to it. */
abstract class InMemory extends PartnerConnectorContract {

    abstract PartnerConnector connectTo(MemoryPartner partner);

    @Override
    protected TestPartner partner() {
        MemoryPartner partner = new MemoryPartner();
        return new TestPartner(Samples.GP, () -> connectTo(partner), partner::held, partner::breakDown);
    }
}
