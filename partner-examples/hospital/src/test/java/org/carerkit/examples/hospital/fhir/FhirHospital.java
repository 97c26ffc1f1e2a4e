package org.carerkit.examples.hospital.fhir;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.consent.Consent;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.Recipient;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.sample.SampleIdentifiers;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.fhir.reading.FhirJson;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.FlagEvent;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.RecordedBy;
import org.carerkit.flag.event.Setting;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.flag.register.RecordResult;
import org.carerkit.hl7v2.ListedContact;
import org.carerkit.hl7v2.PersonDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;

/** A hospital with the demonstration profile, used over HTTP as its FHIR clients do. */
final class FhirHospital implements AutoCloseable {

    static final String ALL = "system/Flag.cruds system/Patient.cr system/RelatedPerson.cs system/AuditEvent.s"
            + " system/Condition.c system/Observation.c system/QuestionnaireResponse.c";
    static final Identifier TRUST = Identifier.ods("RVW");
    static final RecordedBy WARD = RecordedBy.of(TRUST, "ward nurse");

    /** counts for all hospitals, because classes share one */
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final StartedHospital hospital;
    private final HttpClient http = HttpClient.newHttpClient();

    private FhirHospital(StartedHospital hospital) {
        this.hospital = hospital;
    }

    static FhirHospital in(Path folder, String... properties) {
        List<String> all = new ArrayList<>(List.of("--spring.profiles.active=demo"));
        all.addAll(List.of(properties));
        return new FhirHospital(StartedHospital.in(folder, all.toArray(String[]::new)));
    }

    /** Uses a hospital that already runs with the profile, and does not close it. */
    static FhirHospital of(StartedHospital running) {
        return new FhirHospital(running);
    }

    /** A person known to the hospital, with the register's pseudonym. */
    record Known(PersonId person, CarerId carer, Identifier nhsNumber) {
        String id() {
            return person.toString();
        }
    }

    CarerFlagRegister register() {
        return hospital.part(CarerFlagRegister.class);
    }

    People people() {
        return hospital.part(People.class);
    }

    LocalDate today() {
        return EventHeader.dayOf(now());
    }

    Instant now() {
        return hospital.part(Clock.class).instant();
    }

    /** Adds a new person to the index, with their own NHS number. */
    PersonId person(String given, boolean restricted) {
        Identifier number = SampleIdentifiers.nhsNumber(5000 + PEOPLE.incrementAndGet());
        return people().patient(
                        new PersonDetails(
                                List.of(number),
                                new org.carerkit.core.person.PersonName(given, "Example", null),
                                LocalDate.of(1970, 1, 2),
                                restricted),
                        now());
    }

    Identifier nhsNumber(PersonId person) {
        return people().find(person).orElseThrow().nhsNumber().orElseThrow();
    }

    /** Adds a person whom the ward recognised as a carer. */
    Known carer(PersonId person, Carer record) {
        CarerId carer = people().carer(person);
        record(new Identified(header(carer), IdentificationSource.SELF, Setting.HOSPITAL, record));
        return new Known(person, carer, nhsNumber(person));
    }

    /** Adds a new person whom the ward recognised as a carer, with a name and date of birth. */
    Known carer(String given) {
        PersonId person = person(given, false);
        Carer record = Carer.builder(nhsNumber(person))
                .person(given, "Example", LocalDate.of(1970, 1, 2))
                .build();
        return carer(person, record);
    }

    /** Reports that a person looks after a patient. */
    void looksAfter(PersonId carer, PersonId patient, org.carerkit.core.caring.Relationship relationship) {
        PersonDetails details = new PersonDetails(List.of(nhsNumber(carer)), null, null, false);
        people().replaceContacts(
                        patient, "RVW", now(), List.of(new ListedContact(details, "CARER", relationship, true)));
    }

    void consent(Known known, RecipientKind kind, Identifier organisation, Purpose... purposes) {
        Consent consent = Consent.given(today(), List.of(purposes), List.of(new Recipient(kind, organisation)));
        record(new ConsentRecorded(header(known.carer()), consent));
    }

    EventHeader header(CarerId carer) {
        return EventHeader.of(UUID.randomUUID(), carer, now().minusSeconds(1), WARD);
    }

    void record(FlagEvent event) {
        RecordResult result = register().record(RecordCommand.of(event));
        if (!(result instanceof RecordResult.Recorded)) {
            throw new AssertionError(result.toString());
        }
    }

    String token(String client, String scope) throws IOException, InterruptedException {
        return hospital.token(client, scope);
    }

    URI uri(String path) {
        return hospital.uri(path);
    }

    HttpResponse<String> get(String client, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri("/fhir/" + path)).GET(), client);
    }

    HttpResponse<String> post(String client, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri("/fhir/Flag")).POST(HttpRequest.BodyPublishers.ofString(body));
        return send(withHeaders(request, headers), client);
    }

    HttpResponse<String> put(String client, String id, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri("/fhir/Flag/" + id)).PUT(HttpRequest.BodyPublishers.ofString(body));
        return send(withHeaders(request, headers), client);
    }

    private static HttpRequest.Builder withHeaders(HttpRequest.Builder request, String... headers) {
        request.header("Content-Type", "application/fhir+json");
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request, String client) throws IOException, InterruptedException {
        request.header("Authorization", "Bearer " + token(client, ALL));
        return send(request);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static <T extends Resource> T read(HttpResponse<String> response, Class<T> type) {
        return FhirJson.context().newJsonParser().parseResource(type, response.body());
    }

    /** Returns the status, and then the kind of issue, finding and place of each issue in order. */
    static List<String> outcome(HttpResponse<String> response) {
        List<String> told = new ArrayList<>(List.of(String.valueOf(response.statusCode())));
        for (OperationOutcome.OperationOutcomeIssueComponent issue :
                read(response, OperationOutcome.class).getIssue()) {
            String place =
                    issue.hasExpression() ? " " + issue.getExpression().get(0).getValue() : "";
            told.add(issue.getCode().toCode() + " "
                    + issue.getDetails().getCodingFirstRep().getCode() + place);
        }
        return told;
    }

    static List<Resource> found(HttpResponse<String> response) {
        return read(response, Bundle.class).getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
    }

    @Override
    public void close() {
        hospital.close();
    }
}
