/**
 * A person and their caring roles: start from {@link org.carerkit.core.carer.Carer}, get their kinds on a date from
 * {@link org.carerkit.core.carer.CarerKinds}. Depends on all other packages of core but {@code json}.
 */
@NullMarked
package org.carerkit.core.carer;

import org.jspecify.annotations.NullMarked;
