package org.carerkit.flag.contract.broken;

import static java.util.Objects.requireNonNull;

import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.Samples;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that keeps every rule, and from which the broken ones are made. */
class CarefulConnector implements PartnerConnector {

    final MemoryPartner partner;
    private volatile boolean closed;

    CarefulConnector(MemoryPartner partner) {
        this.partner = partner;
    }

    @Override
    public String name() {
        return "careful";
    }

    @Override
    public boolean serves(Recipient recipient) {
        return requireNonNull(recipient, "recipient").equals(Samples.GP);
    }

    @Override
    public Delivery deliver(FlagNotice notice, Acknowledgement back) {
        requireNonNull(notice, "notice");
        if (closed) {
            return Delivery.FAILED;
        }
        if (!Samples.GP.equals(notice.recipient())) {
            return Delivery.REJECTED;
        }
        handOver(notice);
        back.received();
        return Delivery.DELIVERED;
    }

    void handOver(FlagNotice notice) {
        partner.addNew(notice);
    }

    @Override
    public void close() {
        closed = true;
    }
}
