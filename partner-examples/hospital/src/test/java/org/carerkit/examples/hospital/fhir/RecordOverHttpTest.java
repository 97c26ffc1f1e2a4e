package org.carerkit.examples.hospital.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.sample.SampleIdentifiers;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.KnownPerson;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.fhir.Validators;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.state.CarerFlag;
import org.hl7.fhir.r4.model.Parameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Submits a whole record: coded entries, related persons and questionnaire responses about one Patient. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedHospital.class)
class RecordOverHttpTest {

    private static final String NHS = "https://fhir.nhs.uk/Id/nhs-number";
    private static final String CARER = "224484003";
    private static final String NOT_A_CARER = "506401000000109";
    private static final String SCOPES =
            "system/Patient.c system/Condition.c system/Observation.c system/RelatedPerson.c system/QuestionnaireResponse.c";

    private static FhirHospital hospital;
    private static int numbers;

    @BeforeAll
    static void start(StartedHospital shared) {
        hospital = FhirHospital.of(shared);
    }

    private static Identifier number() {
        numbers++;
        return SampleIdentifiers.nhsNumber(8000 + numbers);
    }

    private static String patient(Identifier number) {
        return """
                {"resourceType": "Patient", "id": "p", "identifier": [{"system": "%s", "value": "%s"}],
                 "name": [{"family": "Example", "given": ["Ash"]}], "birthDate": "1960-01-02"}""".formatted(NHS, number.value());
    }

    private static String condition(String code, String day) {
        return """
                {"resourceType": "Condition", "subject": {"reference": "Patient/p"}, "recordedDate": "%s",
                 "code": {"coding": [{"system": "http://snomed.info/sct", "code": "%s"}]}}""".formatted(day, code);
    }

    private static String observation(String code, String day) {
        return """
                {"resourceType": "Observation", "status": "final", "subject": {"reference": "Patient/p"},
                 "effectiveDateTime": "%s", "code": {"coding": [{"system": "http://snomed.info/sct", "code": "%s"}]}}""".formatted(day, code);
    }

    private static String related(Identifier number, String role, String security) {
        return """
                {"resourceType": "RelatedPerson", "patient": {"reference": "Patient/p"},%s
                 "identifier": [{"system": "%s", "value": "%s"}],
                 "relationship": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0063", "code": "%s"}]}],
                 "name": [{"family": "Example", "given": ["Kim"]}],
                 "address": [{"line": ["7 Hidden Row"], "postalCode": "ZZ99 9ZZ"}]}""".formatted(security, NHS, number.value(), role);
    }

    private static String bundle(String... entries) {
        return Arrays.stream(entries)
                .map(entry -> "{\"resource\": " + entry + "}")
                .collect(Collectors.joining(
                        ",", "{\"resourceType\": \"Bundle\", \"type\": \"collection\", \"entry\": [", "]}"));
    }

    private static HttpResponse<String> send(String body) throws Exception {
        return send(body, "gp-practice", SCOPES);
    }

    private static HttpResponse<String> send(String body, String client, String scopes, String... headers)
            throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(hospital.uri("/fhir/$read-record"))
                .header("Authorization", "Bearer " + hospital.token(client, scopes))
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return java.net.http.HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Optional<CarerFlag> flag(Identifier number) {
        return hospital.people()
                .find(number)
                .map(KnownPerson::carer)
                .map(carer -> hospital.register().flag(carer).flag());
    }

    private static FlagState state(Identifier number) {
        return flag(number).map(CarerFlag::state).orElse(FlagState.NONE);
    }

    @Test
    void the_latest_dated_entry_counts_and_the_flag_is_there_to_be_asked_for() throws Exception {
        Identifier number = number();
        HttpResponse<String> answer =
                send(bundle(patient(number), condition(NOT_A_CARER, "2026-01-05"), observation(CARER, "2026-02-01")));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Validators.allErrors(answer.body())).isEmpty();
        assertThat(FhirHospital.read(answer, Parameters.class)
                        .getParameter("statement")
                        .getValue()
                        .primitiveValue())
                .isEqualTo("a-carer");
        CarerFlag flag = flag(number).orElseThrow();
        assertThat(flag.state()).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag.spell().orElseThrow().identifications().get(0).source())
                .isEqualTo(IdentificationSource.RECORDS);
        assertThat(FhirHospital.found(hospital.get("gp-practice", "Flag?patient=" + NHS + "%7C" + number.value())))
                .hasSize(1);

        assertThat(send(bundle(patient(number), condition(NOT_A_CARER, "2026-01-20")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(state(number)).as("an older entry").isEqualTo(FlagState.IDENTIFIED);
        send(bundle(patient(number), condition(NOT_A_CARER, "2026-03-01")));
        assertThat(state(number)).isEqualTo(FlagState.IN_ERROR);
    }

    @Test
    void a_related_person_is_the_patients_carer_and_a_paid_one_is_not() throws Exception {
        Identifier patient = number();
        Identifier kim = number();
        Identifier paid = number();
        String agency = related(paid, "C", "");
        HttpResponse<String> answer = send(bundle(patient(patient), related(kim, "CGV", ""), agency));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(state(kim)).isEqualTo(FlagState.IDENTIFIED);
        assertThat(flag(paid)).isEmpty();
        String about = "RelatedPerson?patient=" + NHS + "%7C" + patient.value();
        assertThat(FhirHospital.found(hospital.get("ward", about))).hasSize(1);

        send(bundle(patient(patient), agency));
        assertThat(state(kim)).as("no longer reported is no end").isEqualTo(FlagState.IDENTIFIED);
        PersonId person = hospital.people().find(patient).orElseThrow().id();
        assertThat(hospital.people().contactsOf(person)).noneMatch(contact -> contact.isReported());
    }

    @Test
    void a_protected_carer_is_told_of_without_a_place() throws Exception {
        Identifier patient = number();
        Identifier kim = number();
        String restricted = "\"meta\": {\"security\": [{\"system\":"
                + " \"http://terminology.hl7.org/CodeSystem/v3-Confidentiality\", \"code\": \"R\"}]},";
        assertThat(send(bundle(patient(patient), related(kim, "CGV", restricted)))
                        .statusCode())
                .isEqualTo(200);
        KnownPerson known = hospital.people().find(kim).orElseThrow();
        assertThat(known.restricted()).isTrue();
        assertThat(flag(kim).orElseThrow().isRestricted()).isTrue();
        for (String client : List.of("social-care", "ward", "gp-practice")) {
            assertThat(hospital.get(client, "Patient/" + known.id()).body()).doesNotContain("Hidden Row", "ZZ99");
            assertThat(hospital.get(client, "RelatedPerson?patient=" + NHS + "%7C" + patient.value())
                            .body())
                    .contains("\"total\":1")
                    .doesNotContain("Hidden Row", "ZZ99");
        }
    }

    @Test
    void a_questionnaire_response_is_scored() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= 7; i++) {
            items.append(i == 1 ? "" : ",")
                    .append("{\"linkId\": \"i")
                    .append(i)
                    .append("\", \"answer\": [{\"valueInteger\": 3}]}");
        }
        String response = """
                {"resourceType": "QuestionnaireResponse", "status": "completed", "subject": {"reference": "Patient/p"},
                 "questionnaire": "urn:carerkit:fhir:questionnaire:swemwbs", "item": [%s]}""".formatted(items);
        HttpResponse<String> answer = send(bundle(patient(number()), response));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "{\"name\":\"instrument\",\"valueString\":\"swemwbs\"}",
                        "{\"name\":\"raw\",\"valueDecimal\":21");
        assertThat(Validators.allErrors(answer.body())).isEmpty();
    }

    @Test
    void the_same_request_again_does_nothing_twice() throws Exception {
        Identifier number = number();
        String id = "5e0a4a52-1c7e-4b62-9d1c-3f0a55c0f7a1";
        String body = bundle(patient(number), condition(CARER, "2026-02-01"));
        String first = send(body, "gp-practice", SCOPES, "X-Request-ID", id).body();
        assertThat(send(body, "gp-practice", SCOPES, "X-Request-ID", id).body()).isEqualTo(first);
        var carer = hospital.people().find(number).orElseThrow().carer();
        assertThat(hospital.register().history(carer)).hasSize(1);
    }

    @Test
    void a_code_in_a_record_is_no_wish_of_somebody_who_declined() throws Exception {
        Identifier number = number();
        String before =
                send(bundle(patient(number), condition(CARER, "2026-02-01"))).body();
        var carer = hospital.people().find(number).orElseThrow().carer();
        hospital.record(new Ended(hospital.header(carer), FlagEndReason.CARER_DECLINED));
        String after = send(bundle(
                        patient(number), condition(CARER, hospital.today().toString())))
                .body();
        assertThat(state(number)).isEqualTo(FlagState.DECLINED);
        assertThat(after).as("nobody learns that from the answer").isEqualTo(before);
    }

    @Test
    void everything_that_is_wrong_is_said_and_nothing_is_recorded() throws Exception {
        Identifier number = number();
        String other = condition(CARER, "2026-02-01").replace("Patient/p", "Patient/q");
        assertThat(FhirHospital.outcome(send(
                        bundle(patient(number), other, "{\"resourceType\": \"Device\"}"), "gp-practice", "system/*.c")))
                .contains("400")
                .anyMatch(line -> line.contains("CK-FHIR-SUBJECT-CHANGED"))
                .anyMatch(line -> line.contains("CK-FHIR-TYPE"));
        assertThat(hospital.people().find(number)).isEmpty();
        assertThat(FhirHospital.outcome(send(bundle(condition(CARER, "2026-02-01")))))
                .anyMatch(line -> line.contains("CK-FHIR-SUBJECT-MISSING"));
        assertThat(FhirHospital.outcome(send(patient(number)))).anyMatch(line -> line.contains("CK-FHIR-TYPE"));
        assertThat(FhirHospital.outcome(send(bundle(patient(number)).replace("collection", "HIDDENVALUE"))))
                .contains("400")
                .noneMatch(line -> line.contains("HIDDENVALUE"));
        HttpResponse<String> large = send(" ".repeat(2 * 1024 * 1024));
        assertThat(FhirHospital.outcome(large)).contains("413");
        assertThat(FhirHospital.outcome(send(
                        bundle(patient(number), condition(CARER, "2026-02-01")), "gp-practice", "system/Patient.c")))
                .containsExactly("403", "forbidden CK-FHIR-SCOPE entry[1]");
        assertThat(FhirHospital.outcome(send(bundle(patient(number)), "nobody", SCOPES)))
                .contains("403");
    }
}
