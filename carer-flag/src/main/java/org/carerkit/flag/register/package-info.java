/**
 * The one door to the flags of an organisation: start from {@link org.carerkit.flag.register.CarerFlagRegister} over any
 * {@link org.carerkit.flag.store.FlagStore}, record what happens, read flags back, share them. Ties {@code event},
 * {@code store} and {@code sharing} together; none of those sees it.
 */
@NullMarked
package org.carerkit.flag.register;

import org.jspecify.annotations.NullMarked;
