package org.carerkit.examples.hospital.safety;

import org.carerkit.core.finding.Findings;
import org.carerkit.core.json.FindingsJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Says why a request is refused, in words of ours: no value that was sent. */
public final class Refusal {

    private Refusal() {}

    /** A problem detail (RFC 9457). */
    public static ResponseEntity<Object> of(HttpStatus status, String why) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, why));
    }

    /** What the register refuses: codes and places, and no value. */
    public static ResponseEntity<Object> of(Findings findings) {
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_JSON)
                .body(FindingsJson.text(findings));
    }
}
