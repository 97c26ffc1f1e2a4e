package org.carerkit.flag.sharing;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.consent.Recipient;

/** A connector that keeps what it is given, for whomever it is. */
class Postbox implements PartnerConnector {

    private final String name;
    private final List<FlagNotice> taken = new ArrayList<>();

    Postbox(String name) {
        this.name = name;
    }

    synchronized List<FlagNotice> taken() {
        return List.copyOf(taken);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean serves(Recipient recipient) {
        return true;
    }

    @Override
    public Delivery deliver(FlagNotice notice, Acknowledgement back) {
        synchronized (this) {
            taken.add(notice);
        }
        return Delivery.DELIVERED;
    }
}
