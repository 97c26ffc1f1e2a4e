/**
 * Findings: what is wrong with a record. Start from a {@link org.carerkit.core.finding.Finding}, which has a code, a
 * severity, a path and wording. Depends on nothing else in CarerKit.
 */
@NullMarked
package org.carerkit.core.finding;

import org.jspecify.annotations.NullMarked;
