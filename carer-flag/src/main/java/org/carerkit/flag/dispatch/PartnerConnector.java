package org.carerkit.flag.dispatch;

import java.util.function.Function;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.sharing.FlagNotice;

/**
 * Delivers notices to a partner's system. A partner implements it to receive notices.
 *
 * <ul>
 *   <li>Threads: every method may be called from any thread, and for different notices at the same time. Notices for
 *       one recipient about one carer arrive one after the other. A call that takes longer than the deadline is
 *       interrupted and its answer no longer counts; the connector must then end soon. Threads that the connector
 *       starts must have ended when {@link #close} returns.
 *   <li>Nulls: never passed and never returned.
 *   <li>Repetition: the same notice may arrive more than once, even after a restart, with the same id and the same
 *       event ids. The effect must be the same as for one arrival.
 *   <li>Order: a repeated notice may arrive after a later one. The final content of the partner's system must not
 *       depend on the order.
 *   <li>Errors: an exception counts as the answer {@link Delivery#FAILED}, and the notice is tried again. An exception
 *       or a log line must not quote a notice.
 * </ul>
 *
 * <p>{@code PartnerConnectorContract} in the test-jar tests each of these rules that can be tested. The page
 * {@code PLUGINS.md} shows how to start from an empty folder.
 */
public interface PartnerConnector extends AutoCloseable {

    /** Returns the connector's name in lists of undelivered notices. It never changes and is unique. */
    String name();

    /**
     * Returns true if the connector serves a recipient. The answer for a recipient never changes and does not involve
     * the partner.
     *
     * @param recipient the recipient: one kind and one organisation
     */
    boolean serves(Recipient recipient);

    /**
     * Delivers a notice and returns the result.
     *
     * @param notice a notice for a recipient that this connector serves
     * @param back called when the partner's register confirms that it accepted the notice: during the call, later, or
     *     never
     */
    Delivery deliver(FlagNotice notice, Acknowledgement back);

    /** Releases resources. Nothing is delivered afterwards. Closing again has no effect. */
    @Override
    default void close() {}

    /**
     * Creates a connector to one recipient in the same process, for tests and for hosts that deliver in their own way.
     *
     * @param name the connector's name
     * @param recipient the recipient it serves
     * @param handover the function that delivers a notice
     */
    static PartnerConnector of(String name, Recipient recipient, Function<FlagNotice, Delivery> handover) {
        return new DirectConnector(name, recipient, handover);
    }

    /**
     * Carries a partner's acknowledgement of one notice. It may be used from any thread, at any time and more than
     * once, with the same effect as once.
     */
    @FunctionalInterface
    interface Acknowledgement {

        /**
         * Records in the sender's history that the partner's register accepted the notice.
         *
         * @return false if it could not be stored, because the sender has closed or its storage failed; repeat it later
         */
        boolean received();
    }

    /** The result of passing a notice to a connector. */
    enum Delivery {
        /** The partner's system has the notice. */
        DELIVERED,
        /** The partner's system refuses the notice; another attempt does not help. */
        REJECTED,
        /** The partner's system could not be reached or failed; try again later. */
        FAILED
    }
}
