/**
 * Commands on a council's own data: start from Client Level Data or a folder of files, get carers by support, ASCOF 3D and the
 * annual report. Depends on {@code measure} for publication policies, and on no register.
 */
@NullMarked
package org.carerkit.examples.commandline.council;

import org.jspecify.annotations.NullMarked;
