/**
 * The findings of the outcomes module, listed in {@link org.carerkit.outcomes.finding.OutcomesFinding}. The package
 * depends only on {@code finding} in core.
 */
@NullMarked
package org.carerkit.outcomes.finding;

import org.jspecify.annotations.NullMarked;
