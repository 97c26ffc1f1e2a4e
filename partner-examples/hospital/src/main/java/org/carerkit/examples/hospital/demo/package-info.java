/** What makes the hospital work without an issuer of tokens beside it: for a demonstration on one's own machine, never otherwise. */
@NullMarked
package org.carerkit.examples.hospital.demo;

import org.jspecify.annotations.NullMarked;
