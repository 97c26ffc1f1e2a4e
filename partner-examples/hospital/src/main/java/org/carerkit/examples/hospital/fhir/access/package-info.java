/**
 * Who may use the FHIR interface: bearer tokens of an OAuth 2 issuer, scopes as SMART on FHIR writes them, and an agreement for
 * each client. Every refusal is an OperationOutcome that repeats nothing of what was sent.
 */
@NullMarked
package org.carerkit.examples.hospital.fhir.access;

import org.jspecify.annotations.NullMarked;
