/**
 * The carer-confident self-check on an employer's own computer. Start at
 * {@link org.carerkit.examples.employer.Employer}, which takes the arguments and starts the page or the terminal.
 */
@NullMarked
package org.carerkit.examples.employer;

import org.jspecify.annotations.NullMarked;
