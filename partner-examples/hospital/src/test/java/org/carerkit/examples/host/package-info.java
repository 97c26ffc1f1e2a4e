/** Somebody else's application: outside the hospital's packages, which the hospital's system looks through at its start. */
@NullMarked
package org.carerkit.examples.host;

import org.jspecify.annotations.NullMarked;
