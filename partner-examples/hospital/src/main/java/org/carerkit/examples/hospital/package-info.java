/**
 * A hospital's system built on CarerKit: it receives HL7 v2 and FHIR, asks the carer question on the ward and keeps the
 * register.
 */
@NullMarked
package org.carerkit.examples.hospital;

import org.jspecify.annotations.NullMarked;
