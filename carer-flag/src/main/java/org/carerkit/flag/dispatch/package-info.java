/**
 * Sends notices. Start from a {@link org.carerkit.flag.dispatch.PartnerConnector} for each partner and the dispatcher
 * of a register; every waiting notice is then delivered at least once. Depends on {@code sharing}, which decides again
 * before each notice is sent, and on the store's outbox.
 */
@NullMarked
package org.carerkit.flag.dispatch;

import org.jspecify.annotations.NullMarked;
