package org.carerkit.examples.hospital.safety;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers a request that cannot be served with its status, and says so if the request cannot be read or its text cannot
 * be stored. Neither the answer nor a log line repeats a value that was sent. This handler comes last, so that a part of
 * the system can answer in its own form.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class PlainProblems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PlainProblems.class);
    private static final String UNREADABLE =
            "The body is no JSON of the form that is documented, or a parameter is missing or none.";

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception thrown, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        LOG.info(
                "request answered with {}: {}",
                status.value(),
                thrown.getClass().getSimpleName());
        ProblemDetail problem = ProblemDetail.forStatus(status);
        if (status.isSameCodeAs(HttpStatus.BAD_REQUEST)) {
            problem.setDetail(UNREADABLE);
        }
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> unexpected(Exception thrown) {
        if (PlainFailure.isUnreadable(thrown)) {
            LOG.info("request answered with 400: {}", PlainFailure.text(thrown));
            return Refusal.of(HttpStatus.BAD_REQUEST, UNREADABLE);
        }
        if (PlainFailure.isOfContent(thrown)) {
            LOG.info("request answered with 422: {}", PlainFailure.text(thrown));
            return Refusal.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "A text in the request cannot be kept: it holds a character that is not one, or is too long.");
        }
        if (LOG.isErrorEnabled()) {
            LOG.error("request failed: {}", PlainFailure.text(thrown));
        }
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        return ResponseEntity.status(status).body(ProblemDetail.forStatus(status));
    }
}
