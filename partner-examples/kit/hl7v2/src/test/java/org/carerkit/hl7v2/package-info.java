/** Tests of the HL7 v2 module, and slow peers with which other modules' tests try their ports. */
@NullMarked
package org.carerkit.hl7v2;

import org.jspecify.annotations.NullMarked;
