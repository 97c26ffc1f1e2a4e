/** Lets the hospital work without a separate token issuer, only for a demonstration on your own machine. */
@NullMarked
package org.carerkit.examples.hospital.demo;

import org.jspecify.annotations.NullMarked;
