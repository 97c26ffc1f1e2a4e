/** A hospital's system on CarerKit: it receives HL7 v2 and FHIR, asks the carer question and keeps the register. */
@NullMarked
package org.carerkit.examples.hospital;

import org.jspecify.annotations.NullMarked;
