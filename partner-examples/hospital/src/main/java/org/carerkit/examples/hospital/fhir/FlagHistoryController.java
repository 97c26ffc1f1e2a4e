package org.carerkit.examples.hospital.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.carerkit.examples.hospital.fhir.disclosure.ClientAgreement;
import org.carerkit.examples.hospital.fhir.disclosure.DisclosedResource;
import org.carerkit.examples.hospital.fhir.disclosure.Disclosures;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.fhir.outcome.FhirProblem;
import org.carerkit.fhir.reading.FhirFinding;
import org.carerkit.fhir.terms.FhirAddress;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.ChangesForRecipient;
import org.carerkit.flag.register.ChangesRequest;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Flag;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells a client which of the flags that it was told changed since it last asked (FHIR R4, "history", type level). What
 * it may know of each is decided now. A flag of which it may know nothing any more is a deleted one: an entry with the
 * method {@code DELETE} and no resource.
 *
 * <p>It departs from the clause in two ways. Only the latest version of a flag is listed, because earlier ones may no
 * longer be told. The order is that of random ids, because the order of changes would show changes that the client may
 * not notice.
 */
@RestController
class FlagHistoryController {

    private static final String PATH = "/Flag/_history";
    private static final String SINCE = "_since";
    private static final String COUNT = "_count";
    private static final String PAGE = "page";
    private static final int USUAL = 100;
    private static final int MOST = 1000;

    private final FhirExchange exchange;
    private final CarerFlagRegister register;
    private final People people;
    private final Disclosures disclosures;

    FlagHistoryController(FhirExchange exchange, CarerFlagRegister register, People people, Disclosures disclosures) {
        this.exchange = exchange;
        this.register = register;
        this.people = people;
        this.disclosures = disclosures;
    }

    @GetMapping("/fhir/Flag/_history")
    ResponseEntity<byte[]> history(HttpServletRequest request, JwtAuthenticationToken token) {
        exchange.checkAccepts(request);
        ClientAgreement client = exchange.client(token);
        Optional<Instant> since =
                exchange.optional(request, SINCE, SINCE, COUNT, PAGE).map(FlagHistoryController::moment);
        int count = exchange.optional(request, COUNT, SINCE, COUNT, PAGE)
                .map(FlagHistoryController::number)
                .orElse(USUAL);
        String cursor = exchange.optional(request, PAGE, SINCE, COUNT, PAGE).orElse(ChangesRequest.START);
        ChangesForRecipient page = changes(
                new ChangesRequest(client.recipient(), client.purpose(), client.lawfulBasis(), since, cursor, count));
        Bundle bundle = new Bundle().setType(Bundle.BundleType.HISTORY);
        bundle.getMeta().addProfile(FhirAddress.profile("Bundle"));
        bundle.addLink().setRelation("self").setUrl(FhirExchange.base() + PATH);
        // "monitor" (RFC 5989): where to ask from now on; a client that pages must not take it for another page
        bundle.addLink()
                .setRelation(page.full() ? "next" : "monitor")
                .setUrl(FhirExchange.base() + PATH + "?" + COUNT + "=" + count + "&" + PAGE + "="
                        + URLEncoder.encode(page.cursor(), StandardCharsets.UTF_8));
        persons(page).forEach((id, person) -> add(bundle, client, person));
        return FhirExchange.answer(bundle);
    }

    private ChangesForRecipient changes(ChangesRequest request) {
        try {
            return register.changesFor(request);
        } catch (IllegalArgumentException e) {
            throw FhirProblem.of(410, FhirFinding.FHIR_PARAMETER_VALUE, PAGE);
        }
    }

    /** Returns each person once, even if the register has two records of them. */
    private Map<PersonId, KnownPerson> persons(ChangesForRecipient page) {
        Map<PersonId, KnownPerson> persons = new LinkedHashMap<>();
        page.changes()
                .forEach(changed ->
                        people.find(changed.carer()).ifPresent(person -> persons.putIfAbsent(person.id(), person)));
        return persons;
    }

    private void add(Bundle bundle, ClientAgreement client, KnownPerson person) {
        Optional<Flag> flag = disclosures
                .tell(client, person, DisclosedResource.FLAG)
                .flatMap(told -> FlagController.resource(told, person));
        String url = "Flag/" + person.id();
        Bundle.BundleEntryComponent entry = bundle.addEntry().setFullUrl(FhirExchange.base() + "/" + url);
        flag.ifPresent(entry::setResource);
        entry.getRequest()
                .setMethod(flag.isPresent() ? Bundle.HTTPVerb.PUT : Bundle.HTTPVerb.DELETE)
                .setUrl(url);
        entry.getResponse().setStatus(flag.isPresent() ? "200" : "204");
    }

    private static Instant moment(String text) {
        try {
            // HAPI's client does not encode the plus of a time zone, so that it arrives as a space
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException e) {
            throw FhirProblem.of(400, FhirFinding.FHIR_PARAMETER_VALUE, SINCE);
        }
    }

    private static int number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw FhirProblem.of(400, FhirFinding.FHIR_PARAMETER_VALUE, COUNT);
        }
        return Math.min(MOST, Integer.parseInt(text));
    }
}
