/**
 * What the outcomes module finds wrong: start from {@link org.carerkit.outcomes.finding.OutcomesFinding}, the list of its
 * codes. Depends on core's {@code finding} alone.
 */
@NullMarked
package org.carerkit.outcomes.finding;

import org.jspecify.annotations.NullMarked;
