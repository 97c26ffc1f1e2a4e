/**
 * Commands on outcomes: start from files of answers, scores or counts, and get scores, changes, tallies, an
 * organisation's evaluation, and tables that are safe to publish. Depends on {@code terminal}, and not on a register.
 */
@NullMarked
package org.carerkit.examples.commandline.measure;

import org.jspecify.annotations.NullMarked;
