/**
 * HL7 v2.4 messages about patients, received over MLLP: start from
 * {@link org.carerkit.examples.hospital.hl7.MessageIntake}, which takes in a message and returns the answer. Depends on
 * the index of people and the ward, not on FHIR.
 */
@NullMarked
package org.carerkit.examples.hospital.hl7;

import org.jspecify.annotations.NullMarked;
