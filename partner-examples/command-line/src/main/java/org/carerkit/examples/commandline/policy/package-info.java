/**
 * Commands on a sharing policy: start from its file, get what is wrong with it and how it differs from the standard one, or why
 * a field of somebody's record goes to a recipient or stays. Depends on {@code terminal} and on how {@code flag} writes cells.
 */
@NullMarked
package org.carerkit.examples.commandline.policy;

import org.jspecify.annotations.NullMarked;
