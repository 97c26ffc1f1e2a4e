/**
 * Writes FHIR R4 resources with what may be shared about a carer, in the UK Core profiles. Start from what a disclosure
 * policy allows, never from a whole record. Depends on core, carer-flag and HAPI's structures.
 */
@NullMarked
package org.carerkit.fhir.writing;

import org.jspecify.annotations.NullMarked;
