/**
 * Commands on a school's young carers: start from the list of pupils and the school's register, and get declarations
 * recorded, a check before the census, the census return and files for the next school. Depends on {@code flag} for the
 * register.
 */
@NullMarked
package org.carerkit.examples.commandline.school;

import org.jspecify.annotations.NullMarked;
