/**
 * Messages of HL7 v2.4 about patients, received over MLLP: start from {@link org.carerkit.examples.hospital.hl7.MessageIntake},
 * which takes a message and gives the answer. It writes into the index of people and asks the ward; it knows nothing of
 * FHIR.
 */
@NullMarked
package org.carerkit.examples.hospital.hl7;

import org.jspecify.annotations.NullMarked;
