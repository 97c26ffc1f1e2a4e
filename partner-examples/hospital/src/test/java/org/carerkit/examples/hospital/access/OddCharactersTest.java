package org.carerkit.examples.hospital.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.core.person.PersonName;
import org.carerkit.examples.hospital.Database;
import org.carerkit.examples.hospital.Database.Running;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.examples.hospital.ward.Ward;
import org.carerkit.examples.hospital.ward.WardTask.Moment;
import org.carerkit.hl7v2.PersonDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a fault in a request's text is never answered as a failure of the hospital. */
class OddCharactersTest {

    private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final String EVERYTHING = "ward sharing records hl7 metrics system/*.cruds";
    private static final Pattern VALUE = Pattern.compile("(?<=[:\\[] ?)\"([^\"]+)\"");

    /** JSON escapes of control characters, halves of characters, and a noncharacter. */
    private static final List<String> IN_BODIES =
            List.of("\\u0000", "\\u0001", "\\u001b", "\\u007f", "\\ud800", "\\udc00\\ud800", "\\ufffe");

    /** The same in an address, and bytes that are not UTF-8. */
    private static final List<String> IN_ADDRESSES =
            List.of("%00", "%01", "%1B", "%7F", "%C2%85", "%ED%A0%80", "%EF%BF%BE", "%FF", "%C0%80", "%", "%0");

    private static final List<String> IN_HEADERS = List.of("\u0001", "\u007f", "\u0085", "\u00ff", "\u00c0\u0080");

    /** Media types that do not match the body. */
    private static final List<String> TYPES = List.of(
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data;boundary=a",
            "application/json;charset=nonsense",
            "application/json;charset=UTF-16",
            "application/x-www-form-urlencoded;charset=nonsense",
            "application/\u00ff",
            "a");

    private static final String FLAG = """
            {"resourceType": "Flag", "id": "%s", "status": "active", "code": {"coding": [{"system": "http://snomed.info/sct",
              "code": "224484003", "display": "Carer"}], "text": "Carer"}, "subject": {"display": "Ash",
              "identifier": {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990000018"}}}
            """;
    private static final String RECORD = """
            {"resourceType": "Bundle", "type": "collection", "entry": [
              {"resource": {"resourceType": "Patient", "id": "p", "identifier": [
                 {"system": "https://fhir.nhs.uk/Id/nhs-number", "value": "9990000026"},
                 {"system": "https://hospital.example/numbers", "value": "P1"}],
                "name": [{"family": "Example", "given": ["Ash"]}], "birthDate": "1960-01-02",
                "address": [{"line": ["1 Example Row"], "postalCode": "ZZ99 9ZZ"}]}},
              {"resource": {"resourceType": "RelatedPerson", "patient": {"reference": "Patient/p"},
                "identifier": [{"system": "https://hospital.example/numbers", "value": "K1"}],
                "relationship": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/v2-0063", "code": "CGV"}],
                  "text": "Carer"}],
                "name": [{"family": "Example", "given": ["Kim"]}], "telecom": [{"system": "phone", "value": "01632960777"}]}}]}
            """;

    /** The bodies for each row; {@code %s} is a person. The test fails if a row's body is missing here. */
    private static final Map<String, List<String>> BODIES = Map.of(
            "POST /fhir/Flag", List.of(FLAG),
            "PUT /fhir/Flag/{id}", List.of(FLAG),
            "POST /fhir/$read-record", List.of(RECORD),
            "POST /records/restrictions/search",
                    List.of("{\"number\": \"H1\", \"assigner\": \"RVW\"}", "{\"nhsNumber\": \"9990000018\"}"),
            "POST /records/restrictions/lift",
                    List.of(
                            "{\"person\": \"%s\", \"lifts\": [\"d3d5d2d8-0000-4000-8000-000000000001\"], \"role\": \"office\"}"),
            "POST /ward/tasks/{id}/answer", List.of("""
                    {"role": "ward nurse", "answers": [{"kind": "LOOKED_AFTER_BY_SOMEBODY_NEW", "given": "Kim",
                     "family": "Example", "birthDate": "1961-02-03", "relationship": "spouse-or-partner",
                     "source": "professional", "agreed": "self"}]}""", """
                    {"role": "ward nurse", "answers": [{"kind": "LOOKS_AFTER_SOMEBODY", "relationship": "sibling",
                     "source": "self"}]}"""),
            "POST /ward/carers/{id}/tell",
                    List.of("{\"role\": \"ward nurse\", \"partner\": \"school\", \"agreed\": \"self\"}"),
            "POST /ward/carers/{id}/refer",
                    List.of(
                            "{\"role\": \"nurse\", \"service\": \"carers-centre\", \"need\": \"a break\", \"agreed\": \"self\"}"),
            "POST /demo/token", List.of(),
            "POST /hl7/errors/{id}/replay", List.of());

    private static final Map<String, String> PARAMETERS = Map.of(
            "GET /ward/tasks", "ward",
            "GET /fhir/Flag", "patient",
            "GET /fhir/RelatedPerson", "patient",
            "GET /fhir/AuditEvent", "patient",
            "GET /actuator/metrics/{requiredMetricName}", "tag",
            "POST /demo/token", "scope");

    @TempDir
    Path folder;

    /** Everything that was asked of one hospital, with the answers. */
    private static final class Asked {

        private final StartedHospital hospital;
        private final String token;
        private final PersonId person;
        private final Map<String, Raw> answers = new LinkedHashMap<>();
        private int visits;

        Asked(StartedHospital hospital) throws Exception {
            this.hospital = hospital;
            this.token = hospital.token("ward", EVERYTHING);
            PersonDetails details = new PersonDetails(
                    List.of(Identifier.local("RVW", "H1"), Identifier.nhsNumber("9990000018")),
                    new PersonName("Ash", "Example", null),
                    null,
                    false);
            this.person = hospital.part(People.class).patient(details, MONDAY);
        }

        Raw send(String name, AccessTable.Row row, String path, String body, String... headers) throws Exception {
            boolean isForm = row.path().equals("/demo/token");
            String usual = isForm ? "application/x-www-form-urlencoded" : "application/json";
            String type = name.startsWith("type ") ? name.substring(5) : usual;
            StringBuilder head = new StringBuilder(row.method() + " " + path + " HTTP/1.1");
            head.append("\r\nAuthorization: Bearer ")
                    .append(token)
                    .append("\r\nContent-Type: ")
                    .append(type);
            for (String header : headers) {
                head.append("\r\n").append(header);
            }
            Raw answer = Raw.send(hospital.uri("/"), head.toString(), body);
            answers.put(row.method() + " " + row.path() + " " + name, answer);
            return answer;
        }

        /** Returns the path of a row about a known person or an open task. */
        String path(AccessTable.Row row) {
            String id = person.toString();
            if (row.path().startsWith("/ward/tasks/")) {
                Ward ward = hospital.part(Ward.class);
                ward.ask(person, Moment.ADMISSION, "V" + visits++, "W1", MONDAY);
                id = ward.openOf(person).get(0).id().toString();
            }
            return row.path()
                    .replace("{requiredMetricName}", "jvm.info")
                    .replace("/**", "/liveness")
                    .replace("{id}", id);
        }
    }

    private static void bodies(Asked asked, AccessTable.Row row) throws Exception {
        int number = 0;
        for (String body : BODIES.getOrDefault(row.method() + " " + row.path(), List.of())) {
            String whole = body.replace("%s", asked.person.toString());
            assertThat(asked.send("whole " + number, row, asked.path(row), whole)
                            .status())
                    .as("%s as it should be", row)
                    .isNotEqualTo(400)
                    .isLessThan(500);
            Matcher value = VALUE.matcher(whole);
            while (value.find()) {
                int middle = value.start() + 1 + value.group(1).length() / 2;
                for (String odd : IN_BODIES) {
                    String spoilt = whole.substring(0, middle) + odd + whole.substring(middle);
                    String request = "X-Request-ID: " + UUID.nameUUIDFromBytes((row + spoilt).getBytes(UTF_8));
                    asked.send(number + " " + value.start() + " " + odd, row, asked.path(row), spoilt, request);
                }
            }
            String name = whole.replaceFirst("\"(\\w)", "\"\\\\u0000$1");
            asked.send(number + " name", row, asked.path(row), name);
            asked.send(number + " raw", row, asked.path(row), whole.replaceFirst(":", ":\0"));
            asked.send(number + " half", row, asked.path(row), whole.replaceFirst("\"}", "\u00ed\u00a0\u0080\"}"));
            number++;
        }
    }

    private static void address(Asked asked, AccessTable.Row row) throws Exception {
        String key = row.method() + " " + row.path();
        List<String> bodies = BODIES.getOrDefault(key, List.of());
        String body = bodies.isEmpty() ? "" : bodies.get(0).replace("%s", asked.person.toString());
        for (String odd : IN_ADDRESSES) {
            String known = PARAMETERS.getOrDefault(key, "_format");
            asked.send("?" + known + odd, row, asked.path(row) + "?" + known + "=W" + odd + "1", body);
            asked.send("?name" + odd, row, asked.path(row) + "?a" + odd + "b=W1", body);
            if (row.path().contains("{") || row.path().endsWith("**")) {
                asked.send("/" + odd, row, row.path().replaceAll("\\{\\w+}|\\*\\*", "a" + odd + "b"), body);
            }
            if (key.equals("POST /demo/token")) {
                asked.send("form " + odd, row, row.path(), "client_id=ward&scope=W" + odd + "1");
            }
        }
        for (String type : TYPES) {
            asked.send("type " + type, row, asked.path(row), "a=W%&%00=1");
        }
        for (String odd : IN_HEADERS) {
            for (String header : List.of("X-Request-ID", "If-Match", "Accept")) {
                asked.send(header + " " + (int) odd.charAt(0), row, asked.path(row), body, header + ": a" + odd + "b");
            }
        }
    }

    private static Map<String, Raw> answers(StartedHospital hospital) throws Exception {
        Asked asked = new Asked(hospital);
        for (AccessTable.Row row : AccessTable.rows()) {
            boolean hasBody =
                    !row.method().name().matches("GET|DELETE") && !row.path().endsWith("/again");
            assertThat(BODIES.containsKey(row.method() + " " + row.path()))
                    .as("a body for %s", row)
                    .isEqualTo(hasBody);
            bodies(asked, row);
            address(asked, row);
        }
        return asked.answers;
    }

    /**
     * Returns true if a refusal is in its API's own form. There is no such form for what the server or the firewall
     * rejects, because it is not HTTP or the address is invalid, for Spring Boot's actuator, or for a client that does
     * not accept our forms.
     */
    private static boolean isInItsForm(String name, Raw answer) {
        String type = name.contains(" /fhir/") ? "application/fhir+json" : "application/(problem+)?json";
        boolean hasForm = Pattern.compile("content-type: " + type.replace("+", "\\+"), Pattern.CASE_INSENSITIVE)
                .matcher(answer.text())
                .find();
        boolean noFurther = answer.status() == 400 && name.matches(".* (/%?\\S*|[\\w-]+ (1|127))");
        boolean isActuators = name.contains(" /actuator/") && answer.body().isBlank();
        return answer.status() < 400 || hasForm || noFurther || isActuators || name.contains(" Accept ");
    }

    @Test
    void noTextInARequestIsAnsweredAsAFaultOfTheHospitalAndBothDatabasesAnswerAlike() throws Exception {
        Map<Database, Map<String, String>> all = new EnumMap<>(Database.class);
        List<String> wrong = new ArrayList<>();
        for (Database database : Database.values()) {
            Map<String, String> statuses = new LinkedHashMap<>();
            try (Running running = database.start(folder.resolve(database.name()), "--spring.profiles.active=demo")) {
                answers(running.hospital()).forEach((name, answer) -> {
                    statuses.put(name, String.valueOf(answer.status()));
                    boolean isFault = answer.status() >= 500 || answer.status() == 0;
                    if (isFault || !isInItsForm(name, answer)) {
                        wrong.add(database + " " + answer.status() + " " + name + (isFault ? "" : " form"));
                    }
                });
            }
            all.put(database, statuses);
        }
        System.out.println("odd requests: " + all.get(Database.H2).size());
        assertThat(wrong).isEmpty();
        assertThat(all.get(Database.POSTGRESQL)).isEqualTo(all.get(Database.H2));
    }
}
