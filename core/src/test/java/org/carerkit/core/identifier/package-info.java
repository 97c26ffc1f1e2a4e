/** Tests of identifiers: vectors, laws, findings, and that two engines say the same. */
@NullMarked
package org.carerkit.core.identifier;

import org.jspecify.annotations.NullMarked;
