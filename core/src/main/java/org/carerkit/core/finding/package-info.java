/**
 * What is wrong with a record: start from a {@link org.carerkit.core.finding.Finding}, get its code, severity, path and
 * wording. Depends on nothing else in CarerKit.
 */
@NullMarked
package org.carerkit.core.finding;

import org.jspecify.annotations.NullMarked;
