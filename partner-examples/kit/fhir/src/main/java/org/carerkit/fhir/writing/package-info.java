/**
 * FHIR R4 resources of what may be told about a carer, as UK Core profiles ask for them. Start from what a disclosure policy let
 * through, never from a whole record. Depends on core, carer-flag and HAPI's structures.
 */
@NullMarked
package org.carerkit.fhir.writing;

import org.jspecify.annotations.NullMarked;
