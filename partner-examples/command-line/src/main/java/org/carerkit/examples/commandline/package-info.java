/**
 * {@code carerkit.jar}: the library from a terminal. Start at {@link org.carerkit.examples.commandline.CarerKit}; each
 * command is a class of its own that calls the libraries' public API and decides nothing that belongs in them.
 */
@NullMarked
package org.carerkit.examples.commandline;

import org.jspecify.annotations.NullMarked;
