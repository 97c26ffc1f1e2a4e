/**
 * Who may be told what: start from a {@link org.carerkit.flag.sharing.SharingPolicy}, get a
 * {@link org.carerkit.flag.sharing.FlagNotice} with the fields that purpose and recipient allow, or the reason why there
 * is none. Depends
 * on {@code event} and {@code state}, not on sending or receiving; what it decides it gives to an
 * {@link org.carerkit.flag.sharing.EventSink}, which the register is.
 */
@NullMarked
package org.carerkit.flag.sharing;

import org.jspecify.annotations.NullMarked;
