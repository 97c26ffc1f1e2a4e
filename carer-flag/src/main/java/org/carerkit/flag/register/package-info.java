/**
 * The register of an organisation's carer flags. Start from {@link org.carerkit.flag.register.CarerFlagRegister} over
 * any {@link org.carerkit.flag.store.FlagStore} to record events, read flags and share them. This package ties
 * {@code event}, {@code store} and {@code sharing} together; none of those depends on it.
 */
@NullMarked
package org.carerkit.flag.register;

import org.jspecify.annotations.NullMarked;
