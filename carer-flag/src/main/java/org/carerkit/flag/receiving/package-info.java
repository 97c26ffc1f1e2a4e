/**
 * Receives the notices of partners. Start from the {@link org.carerkit.flag.receiving.NoticeReceiver} of a register to
 * get the result of each notice and the records it may belong to. Depends on {@code sharing} for the notice and on
 * {@code partner} for its signature, not on sending.
 */
@NullMarked
package org.carerkit.flag.receiving;

import org.jspecify.annotations.NullMarked;
