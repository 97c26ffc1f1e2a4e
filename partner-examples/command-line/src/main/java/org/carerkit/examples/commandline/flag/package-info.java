/**
 * Commands on a register of carers: start from {@code --store} and {@code --keys}, which say where it is, get events recorded,
 * flags shown and listed, the register verified, exported or one carer erased. Depends on {@code terminal}, and on no other
 * command.
 */
@NullMarked
package org.carerkit.examples.commandline.flag;

import org.jspecify.annotations.NullMarked;
