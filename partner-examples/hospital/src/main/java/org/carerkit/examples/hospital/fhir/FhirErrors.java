package org.carerkit.examples.hospital.fhir;

import org.carerkit.examples.hospital.safety.PlainFailure;
import org.carerkit.fhir.outcome.FhirProblem;
import org.carerkit.fhir.reading.FhirFinding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers every failure in the FHIR interface with an OperationOutcome. */
@RestControllerAdvice(basePackageClasses = FhirErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FhirErrors {

    private static final Logger LOG = LoggerFactory.getLogger(FhirErrors.class);

    @ExceptionHandler(FhirProblem.class)
    ResponseEntity<byte[]> problem(FhirProblem problem) {
        LOG.info("FHIR request answered with {}", problem.getMessage());
        return FhirExchange.answer(problem.status(), problem.outcome(), new HttpHeaders());
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> unexpected(Exception thrown) {
        if (PlainFailure.isUnreadable(thrown)) {
            return problem(FhirProblem.of(400, FhirFinding.FHIR_PARAMETER_VALUE, ""));
        }
        if (PlainFailure.isOfContent(thrown)) {
            return problem(FhirProblem.of(422, FhirFinding.FHIR_VALUE, ""));
        }
        if (LOG.isErrorEnabled()) {
            LOG.error("FHIR request failed: {}", PlainFailure.text(thrown));
        }
        return problem(FhirProblem.of(500, FhirFinding.FHIR_FAILED, ""));
    }
}
