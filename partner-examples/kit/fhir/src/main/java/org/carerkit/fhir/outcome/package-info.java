/**
 * FHIR errors: turns findings into an OperationOutcome with an HTTP status. A finding contains no value, so neither does an
 * error.
 */
@NullMarked
package org.carerkit.fhir.outcome;

import org.jspecify.annotations.NullMarked;
