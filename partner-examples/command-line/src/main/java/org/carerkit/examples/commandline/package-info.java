/**
 * {@code carerkit.jar}: the library from a terminal. Start at {@link org.carerkit.examples.commandline.CarerKit}, which
 * knows every command. Each command is a class that calls the libraries' public API and decides nothing that belongs in
 * them. Each package below holds the commands on one subject, and all of them use {@code terminal}.
 */
@NullMarked
package org.carerkit.examples.commandline;

import org.jspecify.annotations.NullMarked;
