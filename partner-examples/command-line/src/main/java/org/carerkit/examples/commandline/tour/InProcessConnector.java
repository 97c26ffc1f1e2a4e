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

/** The way from one register to another one in the same process. What is taken in is acknowledged at once. */
final class InProcessConnector implements PartnerConnector {

    private final String name;
    private final Recipient recipient;
    private final Identifier sender;
    private final NoticeReceiver receiver;
    private final List<FlagNotice> notices = new CopyOnWriteArrayList<>();
    private final List<CarerId> records = new CopyOnWriteArrayList<>();

    /**
     * A connector.
     *
     * @param name what it is called
     * @param recipient whom it serves
     * @param sender who hands notices over
     * @param register the recipient's own
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

    /** What was handed over last. */
    FlagNotice notice() {
        return notices.get(notices.size() - 1);
    }

    /** What the recipient calls the carer of the last notice. */
    CarerId record() {
        return records.get(records.size() - 1);
    }
}
