/**
 * Commands on a council's own data: start from Client Level Data or a folder of files, and get carers by support, ASCOF
 * 3D or the annual report. Depends on {@code measure} for publication policies, and not on a register.
 */
@NullMarked
package org.carerkit.examples.commandline.council;

import org.jspecify.annotations.NullMarked;
