/**
 * What a carer does for whom: start from {@link org.carerkit.core.caring.CaringRole}, and from
 * {@link org.carerkit.core.caring.ContingencyPlan} for the day when the carer cannot. Depends on {@code person} and what
 * that depends on; not on {@code carer}.
 */
@NullMarked
package org.carerkit.core.caring;

import org.jspecify.annotations.NullMarked;
