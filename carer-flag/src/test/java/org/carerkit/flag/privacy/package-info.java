/** What somebody may not know, looked for in everything that leaves a register. */
@NullMarked
package org.carerkit.flag.privacy;

import org.jspecify.annotations.NullMarked;
