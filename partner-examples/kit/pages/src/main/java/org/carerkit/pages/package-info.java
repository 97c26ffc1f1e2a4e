/**
 * Pages that everybody can read. Start from {@link org.carerkit.pages.EvaluationReport} for a self-evaluation, or from
 * {@link org.carerkit.pages.Page} for a page of your own. A page is one file without script or network access. It is
 * accessible by construction: headings in order, every text escaped, every chart with a table. Depends on outcomes.
 */
@NullMarked
package org.carerkit.pages;

import org.jspecify.annotations.NullMarked;
