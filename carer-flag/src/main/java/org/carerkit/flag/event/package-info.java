/**
 * What happened, and the flag that follows from it: start from a {@link org.carerkit.flag.event.FlagEvent}, get a
 * {@link org.carerkit.flag.event.CarerFlag} by folding any set of them. Depends on core alone; not on stores, sharing or
 * the register.
 */
@NullMarked
package org.carerkit.flag.event;

import org.jspecify.annotations.NullMarked;
