package org.carerkit.examples.hospital.safety;

import org.carerkit.core.finding.Findings;
import org.carerkit.core.json.FindingsJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Explains why a request is refused, in fixed words, without any value that was sent. */
public final class Refusal {

    private Refusal() {}

    /** Returns a problem detail (RFC 9457). */
    public static ResponseEntity<Object> of(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, why));
    }

    /** Returns the register's findings as codes and places, without values. */
    public static ResponseEntity<Object> of(Findings findings) {
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_JSON)
                .body(FindingsJson.text(findings));
    }
}
