package org.carerkit.flag.dispatch;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.sharing.FlagNotice;

/** A connector that calls a function. */
record DirectConnector(String name, Recipient recipient, Function<FlagNotice, Delivery> handover)
        implements PartnerConnector {

    DirectConnector {
        requireNonNull(name, "name");
        requireNonNull(recipient, "recipient");
        requireNonNull(handover, "handover");
    }

    @Override
    public boolean serves(Recipient other) {
        return recipient.equals(other);
    }

    @Override
    public Delivery deliver(FlagNotice notice, Acknowledgement back) {
        return handover.apply(notice);
    }
}
