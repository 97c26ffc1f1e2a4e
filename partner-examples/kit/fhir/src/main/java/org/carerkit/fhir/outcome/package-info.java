/**
 * Errors as FHIR has them: from findings to an OperationOutcome with a status of HTTP. A finding holds no value, so neither does
 * an error.
 */
@NullMarked
package org.carerkit.fhir.outcome;

import org.jspecify.annotations.NullMarked;
