package org.carerkit.flag.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.dispatch.PartnerConnector;

/**
 * A partner's system for tests, and the way to it. The system can be a stand-in: a folder, a table, a little web server.
 *
 * @param recipient whom the connector serves: of one kind, and one organisation
 * @param connect makes a connector to the system; called again it makes a second one to the same system, as after a restart
 * @param held the ids of the events that the system holds now, each as often as it holds it
 * @param breakDown makes the system unreachable from now on
 */
public record TestPartner(
        Recipient recipient, Supplier<PartnerConnector> connect, Supplier<List<UUID>> held, Runnable breakDown) {

    /** Checks that every part is there. */
    public TestPartner {
        requireNonNull(recipient, "recipient");
        requireNonNull(connect, "connect");
        requireNonNull(held, "held");
        requireNonNull(breakDown, "breakDown");
    }
}
