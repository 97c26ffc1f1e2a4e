/**
 * What every command shares: start from an {@link org.carerkit.examples.commandline.terminal.Environment} with its
 * streams and clock, and get input read with each fault reported by file, line and column, results in the chosen
 * format, a progress bar and an exit code. Knows no command, and only core of the libraries.
 */
@NullMarked
package org.carerkit.examples.commandline.terminal;

import org.jspecify.annotations.NullMarked;
