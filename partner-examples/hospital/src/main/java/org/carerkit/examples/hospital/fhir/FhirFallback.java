package org.carerkit.examples.hospital.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.carerkit.examples.hospital.fhir.outcome.FhirProblem;
import org.carerkit.examples.hospital.fhir.reading.FhirFinding;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything below {@code /fhir} that nothing else serves. */
@RestController
class FhirFallback {

    private static final Set<String> TYPES =
            Set.of("Flag", "Patient", "RelatedPerson", "AuditEvent", "metadata", "$read-record");

    @RequestMapping({"/fhir", "/fhir/**"})
    void other(HttpServletRequest request) {
        String[] path = request.getRequestURI().split("/", -1);
        boolean known = path.length > 2 && TYPES.contains(path[2]);
        throw known
                ? FhirProblem.of(405, FhirFinding.FHIR_METHOD, "")
                : FhirProblem.of(404, FhirFinding.FHIR_NOT_FOUND, "");
    }
}
