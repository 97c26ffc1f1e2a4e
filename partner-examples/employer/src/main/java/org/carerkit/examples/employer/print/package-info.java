/**
 * Templates and paper: {@link org.carerkit.examples.employer.print.Templates} fills a page, and
 * {@link org.carerkit.examples.employer.print.Pdf} puts one on paper. Whatever is filled in is text, never markup.
 */
@NullMarked
package org.carerkit.examples.employer.print;

import org.jspecify.annotations.NullMarked;
