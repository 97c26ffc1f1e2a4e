/**
 * The carer-confident self-check on an employer's own computer: start from
 * {@link org.carerkit.examples.employer.Employer}, which reads the arguments and starts the page or the terminal.
 */
@NullMarked
package org.carerkit.examples.employer;

import org.jspecify.annotations.NullMarked;
