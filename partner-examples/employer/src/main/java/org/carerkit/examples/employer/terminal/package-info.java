/**
 * The self-check in a terminal: {@link org.carerkit.examples.employer.terminal.Interview} asks the same questions as the
 * page, a line each, and draws nothing, so that a screen reader reads it in order.
 */
@NullMarked
package org.carerkit.examples.employer.terminal;

import org.jspecify.annotations.NullMarked;
