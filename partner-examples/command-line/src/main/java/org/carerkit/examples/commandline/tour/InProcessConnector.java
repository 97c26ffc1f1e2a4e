package org.carerkit.examples.commandline.tour;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.dispatch.PartnerConnector.Acknowledgement;
import org.carerkit.flag.dispatch.PartnerConnector.Delivery;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.receiving.NoticeReceiver;
import org.carerkit.flag.receiving.Received;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.FlagNotice;

/** Delivers notices to another register in the same process, and acknowledges at once each notice that is taken in. */
final class InProcessConnector implements PartnerConnector {

    private final String name;
    private final Recipient recipient;
    private final Identifier sender;
    private final NoticeReceiver receiver;
    private final List<FlagNotice> notices = new CopyOnWriteArrayList<>();
    private final List<CarerId> records = new CopyOnWriteArrayList<>();

    /**
     * Creates a connector.
     *
     * @param name the connector's name
     * @param recipient the recipient that it serves
     * @param sender the organisation that sends the notices
     * @param register the recipient's register
     */
    InProcessConnector(String name, Recipient recipient, Identifier sender, CarerFlagRegister register) {
        this.name = name;
        this.recipient = recipient;
        this.sender = sender;
        this.receiver = register.receiver(recipient);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean serves(Recipient other) {
        return recipient.equals(other);
    }

    @Override
    public Delivery deliver(FlagNotice notice, Acknowledgement back) {
        if (receiver.receive(notice, sender) instanceof Received.Taken taken) {
            notices.add(notice);
            records.add(taken.record());
            back.received();
            return Delivery.DELIVERED;
        }
        return Delivery.REJECTED;
    }

    /** Returns the last notice that was taken in. */
    FlagNotice notice() {
        return notices.get(notices.size() - 1);
    }

    /** Returns the recipient's id for the carer of the last notice. */
    CarerId record() {
        return records.get(records.size() - 1);
    }
}
