/** The filter of a carer's record by field, shared by the packages that share and that read a flag. Not for users. */
@NullMarked
package org.carerkit.flag.event.internal;

import org.jspecify.annotations.NullMarked;
