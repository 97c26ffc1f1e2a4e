/**
 * Pages that everybody can read: start from {@link org.carerkit.pages.EvaluationReport} for a self-evaluation, or from
 * {@link org.carerkit.pages.Page} for a page of your own. A page is one file without script or network, accessible by the way
 * it is built: headings in order, every text escaped, every chart with a table. Depends on outcomes.
 */
@NullMarked
package org.carerkit.pages;

import org.jspecify.annotations.NullMarked;
