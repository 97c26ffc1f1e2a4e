/**
 * Templates and paper: {@link org.carerkit.examples.employer.print.PageTemplates} fills a page or puts one on
 * paper. Whatever is filled in is text, never markup.
 */
@NullMarked
package org.carerkit.examples.employer.print;

import org.jspecify.annotations.NullMarked;
