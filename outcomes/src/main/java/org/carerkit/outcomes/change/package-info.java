/**
 * Whether a group's scores are better after than before: start from {@link org.carerkit.outcomes.change.ChangePlan} and
 * {@link org.carerkit.outcomes.change.ChangeCounter}, get a {@link org.carerkit.outcomes.change.ChangeReport}. Which way
 * is better comes from the instrument. It says what changed and never why. Depends on {@code scoring} and on
 * {@code disclosure}'s smallest group; not on {@code report}.
 */
@NullMarked
package org.carerkit.outcomes.change;

import org.jspecify.annotations.NullMarked;
