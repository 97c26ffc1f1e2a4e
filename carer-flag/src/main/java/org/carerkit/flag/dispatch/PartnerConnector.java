package org.carerkit.flag.dispatch;

import java.util.function.Function;
import org.carerkit.core.consent.Recipient;
import org.carerkit.flag.sharing.FlagNotice;

/**
 * Hands notices over to a partner's system: what a partner implements to be told.
 *
 * <ul>
 *   <li>Threads: every method may be called from any thread, and for different notices at the same time. Notices for one
 *       recipient about one carer come one after the other. A call that takes longer than the deadline is interrupted and
 *       its answer no longer counts; the connector then ends soon. What threads it starts itself have ended when
 *       {@link #close} returns.
 *   <li>Nulls: neither given nor returned.
 *   <li>Again: the same notice may come more than once, also after a restart, with the same id and the same event ids; the
 *       effect must be that of once.
 *   <li>Order: a notice that had to be tried again may come after a later one. What the partner's system holds in the end
 *       must not depend on it.
 *   <li>Errors: a connector that throws has not delivered, as if it had answered {@link Delivery#FAILED}; it will be asked
 *       again. No exception and no log line quotes a notice.
 * </ul>
 *
 * <p>{@code PartnerConnectorContract} in the test-jar has a test for each of these rules that can be tested; the page
 * {@code PLUGINS.md} shows the way from an empty folder.
 */
public interface PartnerConnector extends AutoCloseable {

    /** What the connector is called in lists of undelivered notices: always the same, and no other's name. */
    String name();

    /**
     * Whether it delivers to this recipient. Always the same answer about the same recipient, without asking the partner.
     *
     * @param recipient of one kind, and one organisation
     */
    boolean serves(Recipient recipient);

    /**
     * Hands a notice over, and says what became of it.
     *
     * @param notice for a recipient that this connector serves
     * @param back to be called when the partner's register says that it has taken the notice in: during the call, later, or
     *     never
     */
    Delivery deliver(FlagNotice notice, Acknowledgement back);

    /** Lets go of what it holds. Afterwards nothing is delivered any more. Closing again changes nothing. */
    @Override
    default void close() {}

    /**
     * A connector to one recipient in the same process: for tests, and for hosts that hand over in their own way.
     *
     * @param name what it is called
     * @param recipient whom it serves
     * @param handover hands a notice over
     */
    static PartnerConnector of(String name, Recipient recipient, Function<FlagNotice, Delivery> handover) {
        return new DirectConnector(name, recipient, handover);
    }

    /**
     * The way back from a partner for one notice. It may be used from any thread, at any time and more than once; the effect is
     * that of once.
     */
    @FunctionalInterface
    interface Acknowledgement {

        /**
         * The partner's register has taken the notice in: the sender's history says so from now on.
         *
         * @return false when it could not be kept, because the sender has closed or its storage failed: say it again later
         */
        boolean received();
    }

    /** What became of a notice that was handed to a connector. */
    enum Delivery {
        /** The partner's system has it. */
        DELIVERED,
        /** The partner's system refuses it: asking again does not help. */
        REJECTED,
        /** The partner's system could not be reached, or failed: ask again later. */
        FAILED
    }
}
