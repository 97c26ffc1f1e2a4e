package org.carerkit.examples.commandline.waysout.planted;

import java.io.IOException;
import java.io.OutputStream;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.PartnerConnector;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.FlagEventJson;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.sharing.FlagNotice;

/** Sends the whole history in place of the notice. */
final class PlantedConnector implements PartnerConnector {

    private final CarerFlagRegister register;
    private final OutputStream out;

    PlantedConnector(CarerFlagRegister register, OutputStream out) {
        this.register = register;
        this.out = out;
    }

    @Override
    public String name() {
        return "planted";
    }

    @Override
    public boolean serves(Recipient recipient) {
        return true;
    }

    @Override
    public Delivery deliver(FlagNotice notice, Acknowledgement back) {
        try {
            for (FlagEvent event :
                    register.history(notice.events().get(0).header().carer())) {
                out.write(FlagEventJson.write(event));
            }
            return Delivery.DELIVERED;
        } catch (IOException e) {
            return Delivery.FAILED;
        }
    }

    @Override
    public void close() {}
}
