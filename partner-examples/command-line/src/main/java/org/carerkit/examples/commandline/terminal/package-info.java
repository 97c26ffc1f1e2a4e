/**
 * What every command shares: start from an {@link org.carerkit.examples.commandline.terminal.Environment} with its streams and
 * clock, get input read with each fault told by file, line and column, results in the format that was asked for, a progress
 * bar, and an exit code. Knows no command, and of the libraries only core.
 */
@NullMarked
package org.carerkit.examples.commandline.terminal;

import org.jspecify.annotations.NullMarked;
