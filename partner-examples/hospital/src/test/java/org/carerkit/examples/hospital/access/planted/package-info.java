/** A way out that goes past the decision, planted on purpose so that a test can find it. */
@NullMarked
package org.carerkit.examples.hospital.access.planted;

import org.jspecify.annotations.NullMarked;
