/**
 * Describes a carer and their caring roles. Start from {@link org.carerkit.core.carer.Carer};
 * {@link org.carerkit.core.carer.CarerKinds} gives the kinds of carer they are on a date. Depends on all other packages
 * of core except {@code json}.
 */
@NullMarked
package org.carerkit.core.carer;

import org.jspecify.annotations.NullMarked;
