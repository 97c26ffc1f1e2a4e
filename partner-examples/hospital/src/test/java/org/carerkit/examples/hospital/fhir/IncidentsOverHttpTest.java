package org.carerkit.examples.hospital.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.carer.CarerBuilder;
import org.carerkit.core.carer.OrganisationRole;
import org.carerkit.core.carer.RegisteredOrganisation;
import org.carerkit.core.caring.CaredForPerson;
import org.carerkit.core.caring.CaringRole;
import org.carerkit.core.caring.Relationship;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.Address;
import org.carerkit.core.person.Contact;
import org.carerkit.core.person.Phone;
import org.carerkit.core.person.PhoneUse;
import org.carerkit.core.person.SafeContact;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.access.HospitalWaysOut;
import org.carerkit.examples.hospital.fhir.FhirHospital.Known;
import org.carerkit.examples.hospital.hl7.Sender;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.ward.Ward;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.carerkit.flag.event.ConsentRecorded;
import org.carerkit.flag.event.Informed;
import org.carerkit.flag.event.ReferralAnswered;
import org.carerkit.flag.event.ReferralAnswered.ReferralAnswer;
import org.carerkit.flag.event.Referred;
import org.carerkit.flag.event.Restricted;
import org.carerkit.flag.event.RolesChanged;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Tries the incidents that the Information Commissioner published in 2023 through every way out of the hospital that
 * has the register or the index of people behind it. A way out that is new in the list needs a probe here.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedHospital.class)
class IncidentsOverHttpTest {

    private static final List<String> SECRETS = List.of(
            "Xanadu", "xanadu", "XANADU", "TS24 8AY", "100012345678", "07700900123", "hidden@example.org", "B86000");

    private static final List<String> CLIENTS = List.of("gp-practice", "carers-centre", "social-care", "ward");
    private static final Map<String, Probe> PROBES = new LinkedHashMap<>();

    private static StartedHospital started;
    private static FhirHospital hospital;

    @BeforeAll
    static void start(StartedHospital shared) {
        started = shared;
        hospital = FhirHospital.of(shared);
    }

    /** The incidents, in the order in which the project's list of acceptance tests has them. */
    enum Incident {
        A_VICTIMS_NEW_ADDRESS_IS_DISCLOSED_TO_THE_ALLEGED_ABUSER_THROUGH_A_SHARED_RECORD,
        A_LETTER_WITH_THE_NEW_ADDRESS_GOES_TO_THE_OLD_SHARED_ADDRESS,
        A_REDACTED_DOCUMENT_STILL_CONTAINS_THE_ADDRESS,
        A_BIRTH_PARENT_RECEIVES_THE_ADOPTIVE_FAMILYS_ADDRESS,
        AN_ALERT_ON_A_FILE_IS_MISSING_WHEN_THE_RECORD_IS_COPIED_TO_ANOTHER_SYSTEM,
        A_CHANGE_OF_ADDRESS_IS_ANNOUNCED_TO_PEOPLE_LINKED_WITH_THE_RECORD,
        A_PRINTED_OR_EXPORTED_SUMMARY_IGNORES_THE_HIDING_THAT_THE_SCREEN_RESPECTS,
        A_COERCIVE_PARTNER_MAKES_THE_CARER_OPEN_THEIR_OWN_RECORD
    }

    /**
     * The people of an incident: the victim, and a patient whom the victim looks after.
     *
     * @param task a question on the patient's ward
     */
    private record Scene(Known victim, PersonId patient, String ward, UUID task) {}

    /** Uses a way out, and returns everything that came out. */
    private interface Probe {
        String through(Scene scene) throws Exception;
    }

    static {
        PROBES.put(
                "end point GET /fhir/Flag",
                scene -> asked("Flag?patient=" + scene.victim().id()));
        PROBES.put("end point GET /fhir/Flag/_history", scene -> asked("Flag/_history"));
        PROBES.put(
                "end point GET /fhir/Flag/{id}",
                scene -> asked("Flag/" + scene.victim().id()));
        PROBES.put(
                "end point GET /fhir/Patient/{id}",
                scene -> asked("Patient/" + scene.victim().id()));
        PROBES.put("end point GET /fhir/RelatedPerson", scene -> asked("RelatedPerson?patient=" + scene.patient()));
        PROBES.put(
                "end point GET /fhir/AuditEvent",
                scene -> asked("AuditEvent?patient=" + scene.victim().id()));
        PROBES.put("end point POST /fhir/Flag", scene -> all(hospital.post("gp-practice", flag(scene))));
        PROBES.put("end point PUT /fhir/Flag/{id}", IncidentsOverHttpTest::changed);
        PROBES.put("end point POST /fhir/$read-record", IncidentsOverHttpTest::recordRead);
        PROBES.put("end point GET /ward/tasks", scene -> own("GET", "/ward/tasks?ward=" + scene.ward(), "ward", ""));
        PROBES.put(
                "end point GET /ward/tasks/{id}/carers",
                scene -> own("GET", "/ward/tasks/" + scene.task() + "/carers", "ward", ""));
        PROBES.put(
                "end point POST /ward/tasks/{id}/answer",
                scene -> own("POST", "/ward/tasks/" + scene.task() + "/answer", "ward", """
                    {"role": "ward nurse", "answers": [{"kind": "LOOKED_AFTER_BY", "carer": "%s",
                    "relationship": "parent", "source": "self", "agreed": "self"}]}
                    """.formatted(
                                scene.victim().id())));
        PROBES.put(
                "end point POST /ward/carers/{id}/tell",
                scene -> own("POST", "/ward/carers/" + scene.victim().id() + "/tell", "ward", """
                    {"role": "ward nurse", "partner": "nobody", "agreed": "self"}\
                    """));
        PROBES.put(
                "end point POST /ward/carers/{id}/refer",
                scene -> own("POST", "/ward/carers/" + scene.victim().id() + "/refer", "ward", """
                    {"role": "ward nurse", "service": "a-centre", "need": "a break", "agreed": "self"}\
                    """));
        PROBES.put(
                "end point POST /records/restrictions/search",
                scene -> own("POST", "/records/restrictions/search", "records", """
                    {"nhsNumber": "%s"}\
                    """.formatted(
                                scene.victim().nhsNumber().value())));
        PROBES.put(
                "end point POST /records/restrictions/lift",
                scene -> own("POST", "/records/restrictions/lift", "records", """
                    {"person": "%s", "lifts": ["%s"], "role": "records office"}
                    """.formatted(
                                scene.victim().id(), UUID.randomUUID())));
        PROBES.put(
                "end point GET /sharing/notices as [application/json]",
                scene -> own("GET", "/sharing/notices", "sharing", "", "Accept", "application/json"));
        PROBES.put(
                "end point GET /sharing/notices as [text/html]",
                scene -> own("GET", "/sharing/notices", "sharing", "", "Accept", "text/html"));
        PROBES.put(
                "end point POST /sharing/notices/{id}/again",
                scene -> own("POST", "/sharing/notices/" + UUID.randomUUID() + "/again", "sharing", ""));
        PROBES.put("end point GET /hl7/errors", scene -> own("GET", "/hl7/errors", "hl7", ""));
        PROBES.put("HL7 answer to every message", IncidentsOverHttpTest::answered);
        PROBES.put("end point POST /hl7/errors/{id}/replay", IncidentsOverHttpTest::replayed);
    }

    @Test
    void every_way_out_with_people_behind_it_has_a_probe() {
        assertThat(HospitalWaysOut.of(started).aboutPeople()).isNotEmpty().isSubsetOf(PROBES.keySet());
    }

    @ParameterizedTest
    @EnumSource
    void an_incident_does_not_happen_through_any_way_out(Incident incident) throws Exception {
        Scene scene = scene(incident);

        for (Map.Entry<String, Probe> each : PROBES.entrySet()) {
            assertThat(each.getValue().through(scene))
                    .as(each.getKey())
                    .isNotEmpty()
                    .doesNotContain(SECRETS);
        }
        assertThat(hospital.register().flag(scene.victim().carer()).flag().isRestricted())
                .as("and the alert stays")
                .isTrue();
    }

    @Test
    void what_a_ward_shows_of_a_contact_is_the_same_with_a_flag_and_without_one() throws Exception {
        Scene flagged = scene(Incident.A_COERCIVE_PARTNER_MAKES_THE_CARER_OPEN_THEIR_OWN_RECORD);
        PersonId person = hospital.person("Vic", false);
        PersonId patient = hospital.person("Pat", false);
        hospital.looksAfter(person, patient, Relationship.PARENT);
        Scene plain = task(new Known(person, flagged.victim().carer(), hospital.nhsNumber(person)), patient);

        for (String path : List.of("/ward/tasks?ward=%s", "/ward/tasks/%s/carers")) {
            assertThat(wardShows(path, flagged))
                    .isEqualTo(wardShows(path, plain))
                    .contains("Vic");
        }
    }

    private static String wardShows(String path, Scene scene) throws Exception {
        String shown = started.ask("GET", path.formatted(path.contains("=") ? scene.ward() : scene.task()), "ward", "")
                .body();
        return shown.replaceAll("[0-9a-f-]{36}", "<id>").replaceAll("\"askedAt\":\"[^\"]*\"", "");
    }

    private static Scene scene(Incident incident) {
        PersonId person = hospital.person(
                "Vic", incident == Incident.AN_ALERT_ON_A_FILE_IS_MISSING_WHEN_THE_RECORD_IS_COPIED_TO_ANOTHER_SYSTEM);
        PersonId patient = hospital.person("Pat", false);
        hospital.looksAfter(person, patient, Relationship.PARENT);
        Known victim = switch (incident) {
            case A_VICTIMS_NEW_ADDRESS_IS_DISCLOSED_TO_THE_ALLEGED_ABUSER_THROUGH_A_SHARED_RECORD,
                    A_CHANGE_OF_ADDRESS_IS_ANNOUNCED_TO_PEOPLE_LINKED_WITH_THE_RECORD -> {
                Known carer = hospital.carer(person, plain(person).build());
                hospital.record(new Restricted(hospital.header(carer.carer())));
                hospital.record(new RolesChanged(hospital.header(carer.carer()), located(plain(person))));
                yield carer;
            }
            case A_LETTER_WITH_THE_NEW_ADDRESS_GOES_TO_THE_OLD_SHARED_ADDRESS -> {
                Known carer = hospital.carer(person, located(plain(person)));
                hospital.record(new Restricted(hospital.header(carer.carer())));
                yield carer;
            }
            case A_BIRTH_PARENT_RECEIVES_THE_ADOPTIVE_FAMILYS_ADDRESS ->
                hospital.carer(
                        person,
                        located(plain(person)
                                .role(CaringRole.builder(Relationship.CHILD)
                                        .caredForPerson(new CaredForPerson(List.of(), null, null, null, true, null))
                                        .build())));
            case A_REDACTED_DOCUMENT_STILL_CONTAINS_THE_ADDRESS,
                    AN_ALERT_ON_A_FILE_IS_MISSING_WHEN_THE_RECORD_IS_COPIED_TO_ANOTHER_SYSTEM,
                    A_PRINTED_OR_EXPORTED_SUMMARY_IGNORES_THE_HIDING_THAT_THE_SCREEN_RESPECTS,
                    A_COERCIVE_PARTNER_MAKES_THE_CARER_OPEN_THEIR_OWN_RECORD -> {
                Known carer = hospital.carer(person, located(plain(person)));
                inWords(carer);
                hospital.record(new Restricted(hospital.header(carer.carer())));
                yield carer;
            }
        };
        hospital.consent(victim, RecipientKind.CARERS_SERVICE, Identifier.ods("X99999"), Purpose.values());
        return task(victim, patient);
    }

    private static Scene task(Known victim, PersonId patient) {
        String ward = "W" + UUID.randomUUID();
        Ward wards = started.part(Ward.class);
        wards.ask(patient, Moment.ADMISSION, "V1", ward, hospital.now());
        return new Scene(victim, patient, ward, wards.openOf(patient).get(0).id());
    }

    private static void inWords(Known carer) {
        hospital.consent(carer, RecipientKind.CARERS_SERVICE, Identifier.ods("X99999"), Purpose.CARER_SUPPORT);
        UUID consent = hospital.register().history(carer.carer()).stream()
                .filter(ConsentRecorded.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id();
        Referred referred =
                new Referred(hospital.header(carer.carer()), "xanadu-centre", "Near Xanadu", consent, null, null);
        hospital.record(new Informed(hospital.header(carer.carer()), "Breaks in Xanadu", List.of(), null));
        hospital.record(referred);
        hospital.record(new ReferralAnswered(
                hospital.header(carer.carer()), referred.id(), ReferralAnswer.ACCEPTED, "Comes to Xanadu"));
    }

    private static CarerBuilder plain(PersonId person) {
        return Carer.builder(hospital.nhsNumber(person)).person("Vic", "Example", java.time.LocalDate.of(1970, 1, 2));
    }

    private static Carer located(CarerBuilder carer) {
        return carer.contact(new Contact(
                        new Address(List.of("7 Xanadu Row"), "TS24 8AY", "100012345678"),
                        List.of(new Phone("07700900123", PhoneUse.HOME)),
                        "hidden@example.org",
                        null,
                        null,
                        List.of(),
                        new SafeContact("By the back door in Xanadu.", null, null)))
                .organisation(
                        new RegisteredOrganisation(OrganisationRole.GP_PRACTICE, Identifier.ods("B86000"), null, null))
                .whatMatters("The garden in Xanadu")
                .build();
    }

    private static String asked(String path) throws Exception {
        StringBuilder told = new StringBuilder();
        for (String client : CLIENTS) {
            told.append(all(hospital.get(client, path)));
        }
        return told.toString();
    }

    private static String all(HttpResponse<String> answer) {
        return answer.statusCode() + " " + answer.headers().map() + "\n" + answer.body() + "\n";
    }

    private static String own(String method, String path, String scope, String body, String... headers)
            throws Exception {
        HttpResponse<String> answer = started.ask(method, path, scope, body, headers);
        assertThat(answer.statusCode()).as(method + " " + path).isLessThan(500).isNotIn(401, 403);
        return all(answer);
    }

    private static String flag(Scene scene) {
        return """
            {"resourceType": "Flag", "status": "active",
             "code": {"coding": [{"system": "http://snomed.info/sct", "code": "224484003"}]},
             "subject": {"identifier": {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "%s"}}}
            """.formatted(scene.victim().nhsNumber().value());
    }

    private static String changed(Scene scene) throws Exception {
        HttpResponse<String> seen =
                hospital.get("gp-practice", "Flag/" + scene.victim().id());
        String tag = seen.headers().firstValue("ETag").orElse("W/\"none\"");
        return all(hospital.put("gp-practice", scene.victim().id(), seen.body(), "If-Match", tag));
    }

    private static String recordRead(Scene scene) throws Exception {
        String record = """
            {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": {"resourceType": "Patient",
             "identifier": [{"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "%s"}]}}]}
            """.formatted(scene.victim().nhsNumber().value());
        return all(hospital.send(
                HttpRequest.newBuilder(hospital.uri("/fhir/$read-record"))
                        .header("Content-Type", "application/fhir+json")
                        .POST(HttpRequest.BodyPublishers.ofString(record)),
                "gp-practice"));
    }

    private static String message(String identifier) {
        return "MSH|^~\\&|PAS|RVW|CARERKIT|RVW|20260302100000||ADT^A31|" + UUID.randomUUID() + "|P|2.4\r" + "PID|1||"
                + identifier + "||EXAMPLE^VIC||19700102|2|||7 XANADU ROW^^TOWN^^TS24 8AY||07700900123\r"
                + "PD1||||||||||||Y\r";
    }

    private static String answered(Scene scene) throws Exception {
        try (Sender sender = new Sender(started.hl7Port())) {
            return sender.send(message(scene.victim().nhsNumber().value() + "^^^NHS^NH"));
        }
    }

    private static String replayed(Scene scene) throws Exception {
        try (Sender sender = new Sender(started.hl7Port())) {
            sender.send(message(""));
        }
        String waiting = started.ask("GET", "/hl7/errors", "hl7", "").body();
        String id = waiting.replaceFirst("(?s).*\"id\":\"([0-9a-f-]{36})\".*", "$1");
        return waiting
                + own("POST", "/hl7/errors/" + id + "/replay", "hl7", "")
                + own("DELETE", "/hl7/errors/" + id, "hl7", "");
    }
}
