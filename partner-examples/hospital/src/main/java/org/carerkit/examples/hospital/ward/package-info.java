/**
 * The carer question on the wards: start from {@link org.carerkit.examples.hospital.ward.Ward}. Admission and discharge
 * raise it, somebody on the ward asks it, and the answer goes into the register. It knows nothing of HL7, FHIR or HTTP.
 */
@NullMarked
package org.carerkit.examples.hospital.ward;

import org.jspecify.annotations.NullMarked;
