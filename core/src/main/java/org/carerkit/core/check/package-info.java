/**
 * How a record is checked: start from {@link org.carerkit.core.check.RecordCheck}, get
 * {@link org.carerkit.core.finding.Findings}. A rule is written once, as a
 * {@link org.carerkit.core.check.Rule}, and serves here and in Jakarta Validation. Depends on {@code finding} alone.
 */
@NullMarked
package org.carerkit.core.check;

import org.jspecify.annotations.NullMarked;
