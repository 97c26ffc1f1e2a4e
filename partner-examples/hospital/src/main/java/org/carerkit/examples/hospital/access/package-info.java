/** Who may ask what over HTTP. */
@NullMarked
package org.carerkit.examples.hospital.access;

import org.jspecify.annotations.NullMarked;
