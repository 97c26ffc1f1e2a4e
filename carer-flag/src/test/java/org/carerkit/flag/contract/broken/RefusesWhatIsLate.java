package org.carerkit.flag.contract.broken;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that refuses a notice that says less than the one before. */
@Fails(8)
class RefusesWhatIsLate extends InMemory {

    @Override
    PartnerConnector connectTo(MemoryPartner partner) {
        return new CarefulConnector(partner) {
            private final Map<CarerId, Integer> most = new HashMap<>();

            @Override
            public synchronized Delivery deliver(FlagNotice notice, Acknowledgement back) {
                requireNonNull(notice, "notice");
                CarerId carer = notice.events().get(0).header().carer();
                int told = notice.events().size();
                if (told < most.merge(carer, told, Math::max)) {
                    return Delivery.REJECTED;
                }
                return super.deliver(notice, back);
            }
        };
    }
}
