/**
 * The self-check in a terminal: start from {@link org.carerkit.examples.employer.terminal.Interview}, which asks the
 * same questions as the page, one line each, without drawing, so that a screen reader reads them in order.
 */
@NullMarked
package org.carerkit.examples.employer.terminal;

import org.jspecify.annotations.NullMarked;
