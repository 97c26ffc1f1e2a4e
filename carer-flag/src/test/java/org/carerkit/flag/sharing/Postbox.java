package org.carerkit.flag.sharing;

import java.util.ArrayList;
import java.util.List;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;

/** A connector that keeps what it is given, for whomever it is. */
public class Postbox implements PartnerConnector {

    private final String name;
    private final List<FlagNotice> taken = new ArrayList<>();

    public Postbox(String name) {
        this.name = name;
    }

    public synchronized List<FlagNotice> taken() {
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
