/**
 * Access to the FHIR interface: bearer tokens of an OAuth 2 issuer, scopes in the notation of SMART on FHIR, and an
 * agreement for each client. Every refusal is an OperationOutcome that repeats nothing from the request.
 */
@NullMarked
package org.carerkit.examples.hospital.fhir.access;

import org.jspecify.annotations.NullMarked;
