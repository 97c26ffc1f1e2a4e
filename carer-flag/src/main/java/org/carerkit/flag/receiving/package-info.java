/**
 * Taking in the notices of partners: start from the {@link org.carerkit.flag.receiving.NoticeReceiver} of a register, and get
 * what became of each notice and whose record it may belong to. Depends on sharing for the notice, not on sending.
 */
@NullMarked
package org.carerkit.flag.receiving;

import org.jspecify.annotations.NullMarked;
