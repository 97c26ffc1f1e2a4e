package org.carerkit.examples.hospital.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carerkit.examples.hospital.fhir.disclosure.ClientAgreement;
import org.carerkit.examples.hospital.fhir.disclosure.DisclosedResource;
import org.carerkit.examples.hospital.fhir.disclosure.Disclosures;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.people.ReportedContact;
import org.carerkit.fhir.writing.RelatedPersonResource;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the carers of a patient. The policy for each carer's own flag decides whether the client is told. A carer who
 * does not want to be known as one cannot be found through the patient.
 */
@RestController
class RelatedPersonController {

    private final FhirExchange exchange;
    private final SubjectFinder subjects;
    private final People people;
    private final Disclosures disclosures;

    RelatedPersonController(FhirExchange exchange, SubjectFinder subjects, People people, Disclosures disclosures) {
        this.exchange = exchange;
        this.subjects = subjects;
        this.people = people;
        this.disclosures = disclosures;
    }

    @GetMapping("/fhir/RelatedPerson")
    ResponseEntity<byte[]> search(HttpServletRequest request, JwtAuthenticationToken token) {
        exchange.checkAccepts(request);
        ClientAgreement client = exchange.client(token);
        String patient = exchange.parameter(request, "patient");
        List<RelatedPerson> found = subjects.searched(patient)
                .map(person -> carersOf(client, person))
                .orElse(List.of());
        return FhirExchange.searchset("RelatedPerson", patient, found);
    }

    private List<RelatedPerson> carersOf(ClientAgreement client, KnownPerson patient) {
        Map<PersonId, ReportedContact> carers = new LinkedHashMap<>();
        people.contactsOf(patient.id()).stream()
                .filter(ReportedContact::carer)
                .forEach(contact -> carers.putIfAbsent(contact.contact(), contact));
        List<RelatedPerson> found = new ArrayList<>();
        carers.values().forEach(contact -> told(client, patient, contact).ifPresent(found::add));
        return found;
    }

    private Optional<RelatedPerson> told(ClientAgreement client, KnownPerson patient, ReportedContact contact) {
        return people.find(contact.contact())
                .flatMap(carer -> disclosures.tell(client, carer, DisclosedResource.RELATED_PERSON))
                .flatMap(told -> told.carer()
                        .map(carer -> RelatedPersonResource.of(
                                carer,
                                id(patient.id(), contact.contact()),
                                patient.id().toString(),
                                Optional.ofNullable(contact.relationship()),
                                told.flag().state().isOpen())));
    }

    /** Returns the id for a patient and a carer, which is always the same for these two people. */
    private static String id(PersonId patient, PersonId carer) {
        byte[] both = (patient + " " + carer).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(both).toString();
    }
}
