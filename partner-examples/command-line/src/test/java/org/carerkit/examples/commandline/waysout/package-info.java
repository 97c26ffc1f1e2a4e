/** Every way out of the programs and of the kit: the list, what it can reach, and the known incidents through each. */
@NullMarked
package org.carerkit.examples.commandline.waysout;

import org.jspecify.annotations.NullMarked;
