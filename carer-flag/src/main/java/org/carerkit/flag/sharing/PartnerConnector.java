package org.carerkit.flag.sharing;

/**
 * Hands a notice over to a partner's system: what a partner implements to be told.
 *
 * <ul>
 *   <li>Threads: may be called from any thread, and for different notices at the same time.
 *   <li>Nulls: neither given nor returned.
 *   <li>Again: the same notice may come more than once, with the same id and the same event ids; the effect must be that
 *       of once.
 *   <li>Errors: a connector that throws has not delivered; it may be asked again.
 * </ul>
 */
@FunctionalInterface
public interface PartnerConnector {

    /** Hands a notice over, and says what became of it. */
    Delivery deliver(FlagNotice notice);
}
