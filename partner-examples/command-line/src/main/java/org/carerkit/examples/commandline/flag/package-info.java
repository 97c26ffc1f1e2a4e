/**
 * Commands on a register of carers: start from {@code --store} and {@code --keys}, which say where it is, and record
 * events, show and list flags, verify or export the register, or erase one carer. Depends on {@code terminal}, and on
 * no other command.
 */
@NullMarked
package org.carerkit.examples.commandline.flag;

import org.jspecify.annotations.NullMarked;
