/** How definition files are read: strictly, and with all their faults at once. Not for use outside this module. */
@NullMarked
package org.carerkit.outcomes.internal;

import org.jspecify.annotations.NullMarked;
