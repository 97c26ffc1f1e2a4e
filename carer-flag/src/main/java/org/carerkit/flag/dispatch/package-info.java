/**
 * Sending notices: start from a {@link org.carerkit.flag.dispatch.PartnerConnector} for each partner and the dispatcher of a
 * register, and every notice that waits is handed over at least once. Depends on sharing, which decides again before each
 * notice leaves, and on the store's outbox.
 */
@NullMarked
package org.carerkit.flag.dispatch;

import org.jspecify.annotations.NullMarked;
