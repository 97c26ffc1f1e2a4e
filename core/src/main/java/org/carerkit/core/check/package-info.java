/**
 * Checks records. Start from {@link org.carerkit.core.check.RecordCheck}, which gives
 * {@link org.carerkit.core.finding.Findings}. Each rule is written once, as a {@link org.carerkit.core.check.Rule}, and
 * works both here and in Jakarta Validation. Depends only on {@code finding}.
 */
@NullMarked
package org.carerkit.core.check;

import org.jspecify.annotations.NullMarked;
