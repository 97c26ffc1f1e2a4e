package org.carerkit.examples.hospital.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.fhir.disclosure.ClientAgreement;
import org.carerkit.examples.hospital.fhir.disclosure.DisclosedResource;
import org.carerkit.examples.hospital.fhir.disclosure.Disclosures;
import org.carerkit.examples.hospital.fhir.disclosure.Disclosures.Told;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.fhir.outcome.FhirProblem;
import org.carerkit.fhir.reading.FhirFinding;
import org.carerkit.fhir.reading.FlagReading;
import org.carerkit.fhir.writing.FlagResource;
import org.hl7.fhir.r4.model.Flag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves carers' flags. A flag's subject is the carer's own Patient, whose id it shares. If nothing may be told, the
 * answer is the same as for an unknown person: an empty list or "not found".
 */
@RestController
@RequestMapping("/fhir/Flag")
class FlagController {

    private final FhirExchange exchange;
    private final SubjectFinder subjects;
    private final Disclosures disclosures;
    private final FlagChanges changes;

    FlagController(FhirExchange exchange, SubjectFinder subjects, Disclosures disclosures, FlagChanges changes) {
        this.exchange = exchange;
        this.subjects = subjects;
        this.disclosures = disclosures;
        this.changes = changes;
    }

    @GetMapping
    ResponseEntity<byte[]> search(HttpServletRequest request, JwtAuthenticationToken token) {
        exchange.checkAccepts(request);
        ClientAgreement client = exchange.client(token);
        String patient = exchange.parameter(request, "patient");
        List<Flag> found = subjects.searched(patient).flatMap(person -> told(client, person)).stream()
                .toList();
        return FhirExchange.searchset("Flag", patient, found);
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable String id, HttpServletRequest request, JwtAuthenticationToken token) {
        exchange.checkAccepts(request);
        ClientAgreement client = exchange.client(token);
        Flag flag = subjects.withId(id)
                .flatMap(person -> told(client, person))
                .orElseThrow(() -> FhirProblem.of(404, FhirFinding.FHIR_NOT_FOUND, ""));
        HttpHeaders headers = new HttpHeaders();
        VersionTag.of(flag).putInto(headers);
        return FhirExchange.answer(200, flag, headers);
    }

    /**
     * Records that somebody is a carer. The answer gives the flag's location, and no more than the client may be told.
     */
    @PostMapping
    ResponseEntity<byte[]> create(HttpServletRequest request, JwtAuthenticationToken token) throws IOException {
        exchange.checkAccepts(request);
        ClientAgreement client = exchange.client(token);
        FlagReading flag = FhirExchange.usable(FlagReading.of(exchange.body(request, Flag.class)));
        if (!flag.active()) {
            throw FhirProblem.of(422, FhirFinding.FHIR_STATUS, "status");
        }
        KnownPerson person = changes.identify(client, flag, exchange.requestId(request));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.LOCATION, FhirExchange.base() + "/Flag/" + person.id());
        tag(client, person).ifPresent(tag -> tag.putInto(headers));
        return FhirExchange.answer(201, null, headers);
    }

    /** Records that somebody is no longer a carer, never was one, or agrees to be recorded as one. */
    @PutMapping("/{id}")
    ResponseEntity<byte[]> update(@PathVariable String id, HttpServletRequest request, JwtAuthenticationToken token)
            throws IOException {
        exchange.checkAccepts(request);
        ClientAgreement client = exchange.client(token);
        Flag sent = exchange.body(request, Flag.class);
        FlagReading flag = FhirExchange.usable(FlagReading.of(sent));
        if (!id.equals(sent.getIdPart())) {
            throw FhirProblem.of(400, FhirFinding.FHIR_ID_DIFFERS, "id");
        }
        VersionTag seen = ifMatch(request);
        KnownPerson person = subjects.withId(id).orElseThrow(() -> FhirProblem.of(404, FhirFinding.FHIR_NOT_FOUND, ""));
        checkSubject(flag, person);
        changes.change(client, person, flag, seen, exchange.requestId(request));
        HttpHeaders headers = new HttpHeaders();
        tag(client, person).ifPresent(tag -> tag.putInto(headers));
        return FhirExchange.answer(200, null, headers);
    }

    private static VersionTag ifMatch(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null) {
            throw FhirProblem.of(428, FhirFinding.FHIR_VERSION_MISSING, "");
        }
        return VersionTag.ofIfMatch(header)
                .orElseThrow(() -> FhirProblem.of(412, FhirFinding.FHIR_VERSION_CHANGED, ""));
    }

    private static void checkSubject(FlagReading flag, KnownPerson person) {
        boolean other = flag.patient()
                .filter(patient -> !patient.equals(person.id().toString()))
                .isPresent();
        Identifier known = person.nhsNumber().orElse(null);
        boolean otherNumber = flag.nhsNumber()
                .filter(number -> known != null && !number.means(known))
                .isPresent();
        if (other || otherNumber) {
            throw FhirProblem.of(422, FhirFinding.FHIR_SUBJECT_CHANGED, "subject");
        }
    }

    private Optional<Flag> told(ClientAgreement client, KnownPerson person) {
        return disclosures.tell(client, person, DisclosedResource.FLAG).flatMap(told -> resource(told, person));
    }

    private Optional<VersionTag> tag(ClientAgreement client, KnownPerson person) {
        // the register may have opened the flag since the person was read
        return subjects.withId(person.id().toString())
                .flatMap(now -> disclosures.wouldTell(client, now))
                .flatMap(told -> resource(told, person))
                .map(VersionTag::of);
    }

    static Optional<Flag> resource(Told told, KnownPerson person) {
        Optional<Flag> flag = FlagResource.of(told.flag(), person.id().toString());
        flag.ifPresent(one -> one.getMeta().setVersionId(VersionTag.of(one).value()));
        return flag;
    }
}
