/**
 * What a client of the FHIR interface may be told: start from an agreement with the client, and get what the disclosure
 * policy allows, recorded before it is sent. Depends on the register and the index of people, not on HTTP.
 */
@NullMarked
package org.carerkit.examples.hospital.fhir.disclosure;

import org.jspecify.annotations.NullMarked;
