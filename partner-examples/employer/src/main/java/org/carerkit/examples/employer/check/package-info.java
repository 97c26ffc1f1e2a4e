/**
 * One self-check and the file that keeps it: start from {@link org.carerkit.examples.employer.check.SelfCheck#open}. What a
 * method has accepted is on the disk when it returns. The page and the terminal both work on this and know nothing of
 * files.
 */
@NullMarked
package org.carerkit.examples.employer.check;

import org.jspecify.annotations.NullMarked;
