/**
 * Describes who cares for whom, and how. Start from {@link org.carerkit.core.caring.CaringRole};
 * {@link org.carerkit.core.caring.ContingencyPlan} says what happens when the carer cannot care. Depends on
 * {@code person} and on what that depends on, but not on {@code carer}.
 */
@NullMarked
package org.carerkit.core.caring;

import org.jspecify.annotations.NullMarked;
