/**
 * Reads FHIR R4 resources. Start from bytes with {@link org.carerkit.fhir.reading.FhirJson} to get a carer's record, a
 * statement that somebody is or is not a carer, or the answers to a questionnaire. Bad input becomes findings. Depends on
 * core, carer-flag, outcomes and HAPI's structures.
 */
@NullMarked
package org.carerkit.fhir.reading;

import org.jspecify.annotations.NullMarked;
