/**
 * Reports whether a group's scores improved. Start from {@link org.carerkit.outcomes.change.ChangePlan} and
 * {@link org.carerkit.outcomes.change.ChangeCounter}, which returns a
 * {@link org.carerkit.outcomes.change.ChangeReport}. The instrument defines which direction is better. A report says
 * what changed, but never why. The package depends on {@code scoring} and on the smallest group in {@code disclosure},
 * but not on {@code report}.
 */
@NullMarked
package org.carerkit.outcomes.change;

import org.jspecify.annotations.NullMarked;
