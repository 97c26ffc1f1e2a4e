/**
 * Decides what may be shared with whom. Start from a {@link org.carerkit.flag.sharing.SharingPolicy}, the standard one or
 * your own from a file, to get a {@link org.carerkit.flag.sharing.FlagNotice} with the fields that purpose and recipient
 * allow, or the reason why there is none. Depends on {@code event} and {@code state}, not on sending or receiving. It
 * passes its decisions to an {@link org.carerkit.flag.sharing.EventSink}, which the register implements.
 */
@NullMarked
package org.carerkit.flag.sharing;

import org.jspecify.annotations.NullMarked;
