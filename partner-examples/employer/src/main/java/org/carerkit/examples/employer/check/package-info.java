/**
 * One self-check and its file: start from {@link org.carerkit.examples.employer.check.SelfCheck#open}. When a method
 * has accepted a change, it is on the disk. The page and the terminal both use this package and never handle files
 * themselves.
 */
@NullMarked
package org.carerkit.examples.employer.check;

import org.jspecify.annotations.NullMarked;
