/**
 * The carer question on the wards: start from {@link org.carerkit.examples.hospital.ward.Ward}. An admission or a
 * discharge raises the question, somebody on the ward asks it, and the answer goes into the register. Does not depend
 * on HL7, FHIR or HTTP.
 */
@NullMarked
package org.carerkit.examples.hospital.ward;

import org.jspecify.annotations.NullMarked;
