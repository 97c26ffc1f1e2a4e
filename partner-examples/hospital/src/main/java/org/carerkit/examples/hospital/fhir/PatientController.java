package org.carerkit.examples.hospital.fhir;

import jakarta.servlet.http.HttpServletRequest;
import org.carerkit.examples.hospital.fhir.disclosure.ClientAgreement;
import org.carerkit.examples.hospital.fhir.disclosure.DisclosedResource;
import org.carerkit.examples.hospital.fhir.disclosure.Disclosures;
import org.carerkit.examples.hospital.fhir.disclosure.Disclosures.Told;
import org.carerkit.fhir.outcome.FhirProblem;
import org.carerkit.fhir.reading.FhirFinding;
import org.carerkit.fhir.writing.PatientResource;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the Patient resources of carers, with the fields that the client may be told. It serves nobody else's record.
 */
@RestController
class PatientController {

    private final FhirExchange exchange;
    private final SubjectFinder subjects;
    private final Disclosures disclosures;

    PatientController(FhirExchange exchange, SubjectFinder subjects, Disclosures disclosures) {
        this.exchange = exchange;
        this.subjects = subjects;
        this.disclosures = disclosures;
    }

    @GetMapping("/fhir/Patient/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, HttpServletRequest request, JwtAuthenticationToken token) {
        exchange.checkAccepts(request);
        ClientAgreement client = exchange.client(token);
        Patient patient = subjects.withId(id)
                .flatMap(person -> disclosures.tell(client, person, DisclosedResource.PATIENT))
                .flatMap(Told::carer)
                .map(carer -> PatientResource.of(carer, id))
                .orElseThrow(() -> FhirProblem.of(404, FhirFinding.FHIR_NOT_FOUND, ""));
        return FhirExchange.answer(patient);
    }
}
