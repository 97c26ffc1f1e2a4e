/** Readers of definitions and large tables, used only within this module. */
@NullMarked
package org.carerkit.outcomes.internal;

import org.jspecify.annotations.NullMarked;
