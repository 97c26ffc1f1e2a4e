/**
 * {@code carerkit.jar}: the library from a terminal. Start at {@link org.carerkit.examples.commandline.CarerKit}, which knows
 * every command. Each command is a class that calls the libraries' public API and decides nothing that belongs in them; a
 * package below holds those on one subject, and all of them stand on {@code terminal}.
 */
@NullMarked
package org.carerkit.examples.commandline;

import org.jspecify.annotations.NullMarked;
