/**
 * Templates and printing: start from {@link org.carerkit.examples.employer.print.PageTemplates}, which fills a template
 * and returns HTML or PDF. A value is always text, never markup.
 */
@NullMarked
package org.carerkit.examples.employer.print;

import org.jspecify.annotations.NullMarked;
