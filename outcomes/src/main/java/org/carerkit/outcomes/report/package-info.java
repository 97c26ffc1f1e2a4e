/**
 * Pages that everybody can read: start from {@link org.carerkit.outcomes.report.EvaluationReport} for a self-evaluation,
 * or from {@link org.carerkit.outcomes.report.Page} for a page of your own. A page is one file without script or network,
 * accessible by the way it is built: headings in order, every text escaped, every chart with a table. Depends on
 * {@code evaluation}; {@code strategy} depends on it, and nothing else does.
 */
@NullMarked
package org.carerkit.outcomes.report;

import org.jspecify.annotations.NullMarked;
