/** How definitions and large tables are read, for the packages of this module alone. */
@NullMarked
package org.carerkit.outcomes.internal;

import org.jspecify.annotations.NullMarked;
