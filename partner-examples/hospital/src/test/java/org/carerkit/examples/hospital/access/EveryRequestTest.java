package org.carerkit.examples.hospital.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.carerkit.core.carer.Carer;
import org.carerkit.core.person.PersonName;
import org.carerkit.core.sample.SampleIdentifiers;
import org.carerkit.examples.hospital.HospitalSettings;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.people.People;
import org.carerkit.examples.hospital.people.PersonId;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.EventHeader;
import org.carerkit.flag.event.IdentificationSource;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.register.CarerFlagRegister;
import org.carerkit.flag.register.RecordCommand;
import org.carerkit.hl7v2.PersonDetails;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Requests every path that a handler is mapped to, with every method, and with every scope and none. */
@ExtendWith(SharedHospital.class)
class EveryRequestTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", "NONSENSE");
    private static final List<String> NEVER_NAMED =
            List.of("HEAD", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "NONSENSE");
    private static final List<String> SCOPES = List.of(
            "",
            "openid",
            "ward",
            "sharing",
            "records",
            "hl7",
            "metrics",
            "system/Flag.c",
            "system/Flag.r",
            "system/Flag.u",
            "system/Flag.s",
            "system/Patient.r",
            "system/RelatedPerson.s",
            "system/AuditEvent.s",
            "system/Condition.c");
    private static final String EVERYTHING = "ward sharing records hl7 metrics system/*.cruds";

    /**
     * What is denied to all scopes together is denied to each. {@code -Daccess.scopes=all} also tries them one by one.
     */
    private static final List<String> MOST = List.of("", "openid", EVERYTHING);

    private static StartedHospital hospital;
    private static CarerFlagRegister register;
    private static PersonId known;
    private static CarerId carer;
    private static final Map<String, String> TOKENS = new LinkedHashMap<>();

    @BeforeAll
    static void start(StartedHospital shared) throws Exception {
        hospital = shared;
        register = hospital.part(CarerFlagRegister.class);
        People people = hospital.part(People.class);
        var number = SampleIdentifiers.nhsNumber(9100);
        PersonName name = new PersonName("Ash", "Example", null);
        known = people.patient(
                new PersonDetails(List.of(number), name, LocalDate.of(1970, 1, 2), false),
                hospital.part(Clock.class).instant());
        carer = people.carer(known);
        EventHeader header = EventHeader.of(
                UUID.randomUUID(),
                carer,
                hospital.part(Clock.class).instant(),
                hospital.part(HospitalSettings.class).recordedBy("ward nurse"));
        Carer record = Carer.builder(number)
                .person("Ash", "Example", LocalDate.of(1970, 1, 2))
                .build();
        register.record(RecordCommand.of(new Identified(header, IdentificationSource.SELF, null, record)));
        for (String scope : SCOPES) {
            TOKENS.put(scope, scope.isEmpty() ? "" : "\r\nAuthorization: Bearer " + hospital.token("ward", scope));
        }
        TOKENS.put(EVERYTHING, "\r\nAuthorization: Bearer " + hospital.token("ward", EVERYTHING));
    }

    /** Returns method and pattern of everything that Spring MVC would pass to our code or Spring Boot's. */
    private static Set<String> mapped() {
        Set<String> all = new TreeSet<>();
        hospital.parts(RequestMappingInfoHandlerMapping.class)
                .forEach(mapping -> mapping.getHandlerMethods()
                        .keySet()
                        .forEach(info -> info.getPatternValues().forEach(pattern -> {
                            var methods = info.getMethodsCondition().getMethods();
                            if (methods.isEmpty()) {
                                all.add("* " + pattern);
                            }
                            methods.forEach(method -> all.add(method + " " + pattern));
                        })));
        return all;
    }

    private static Set<String> patterns() {
        Set<String> patterns = new TreeSet<>();
        mapped().forEach(one -> patterns.add(one.substring(one.indexOf(' ') + 1)));
        return patterns;
    }

    private static String path(String pattern, String id) {
        return pattern.replace("{requiredMetricName}", "jvm.info")
                .replace("/**", "/liveness")
                .replaceAll("\\{[^}]*}", id);
    }

    private static Raw send(String method, String path, String scope, String... headers) throws Exception {
        String more = headers.length == 0 ? "" : "\r\n" + String.join("\r\n", headers);
        return Raw.send(hospital.uri("/"), method + " " + path + " HTTP/1.1" + TOKENS.get(scope) + more, "");
    }

    @Test
    void everythingThatIsMappedStandsInTheTableAndNothingElseDoes() {
        Set<String> table = new TreeSet<>();
        AccessTable.rows().forEach(row -> table.add(row.method() + " " + row.path()));
        assertThat(mapped()).isEqualTo(table);
    }

    @Test
    void aRowIsForItsScopeAndForNoOther() throws Exception {
        for (AccessTable.Row row : AccessTable.rows()) {
            String path = path(row.path(), UUID.randomUUID().toString());
            for (String scope : TOKENS.keySet()) {
                boolean allowed = row.scope().isEmpty()
                        || scope.equals(row.scope())
                        || scope.equals(EVERYTHING)
                        || row.scope().equals(AccessTable.CREATE_SOMETHING) && scope.endsWith(".c");
                int status = send(row.method().name(), path, scope).status();
                assertThat(status == 401 || status == 403)
                        .as("%s with %s: %s", row, scope, status)
                        .isEqualTo(!allowed);
                assertThat(status).as("%s with %s", row, scope).isNotEqualTo(405);
            }
        }
    }

    @Test
    void anAuditEventIsForClientsOfThisTrustAlone() throws Exception {
        String token = hospital.token("gp-practice", "system/AuditEvent.s");
        String path = "/fhir/AuditEvent?patient=" + known;
        Raw answer = Raw.send(hospital.uri("/"), "GET " + path + " HTTP/1.1\r\nAuthorization: Bearer " + token, "");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(send("GET", path, "system/AuditEvent.s").status()).isEqualTo(200);
    }

    @Test
    void aMethodThatIsNotMappedIsDeniedWithEveryScopeAndTellsNothing() throws Exception {
        Set<String> mapped = mapped();
        Collection<String> scopes = "all".equals(System.getProperty("access.scopes")) ? TOKENS.keySet() : MOST;
        for (String pattern : patterns()) {
            for (String method : METHODS) {
                // a fixed path such as /fhir/Flag/_history is an id like another for the methods of /fhir/Flag/{id}
                String byId = pattern.substring(0, pattern.lastIndexOf('/') + 1) + "{id}";
                if (mapped.contains(method + " " + pattern) || mapped.contains(method + " " + byId)) {
                    continue;
                }
                for (String scope : scopes) {
                    Raw one = send(method, path(pattern, known.toString()), scope);
                    assertThat(one.isDenied())
                            .as("%s %s with %s: %s", method, pattern, scope, one.status())
                            .isTrue();
                    if (pattern.contains("{")) {
                        Raw other = send(method, path(pattern, UUID.randomUUID().toString()), scope);
                        assertThat(one.text())
                                .as("%s %s with %s", method, pattern, scope)
                                .isEqualTo(other.text());
                    }
                }
            }
        }
    }

    @Test
    void headOfAKnownAndOfAnUnknownCarerDifferInNoByteAndAreRecordedNowhere() throws Exception {
        int events = register.history(carer).size();
        for (String path :
                List.of("/fhir/Flag/%s", "/fhir/Patient/%s", "/fhir/Flag?patient=%s", "/fhir/AuditEvent?patient=%s")) {
            for (String method : NEVER_NAMED) {
                Raw one = send(method, path.formatted(known), EVERYTHING);
                Raw other = send(method, path.formatted(UUID.randomUUID()), EVERYTHING);
                assertThat(one.status()).as("%s %s", method, path).isIn(403, 405);
                assertThat(one.text()).as("%s %s", method, path).isEqualTo(other.text());
                if (!method.equals("TRACE")) {
                    assertThat(one.body()).as("%s %s", method, path).isEmpty();
                    assertThat(one.text()).as("%s %s", method, path).doesNotContainIgnoringCase("\r\nallow:");
                }
            }
        }
        assertThat(register.history(carer)).hasSize(events);
    }

    @Test
    void noWayOfWritingAPathOrAMethodReachesAHandlerThatWasNotNamed() throws Exception {
        int events = register.history(carer).size();
        String flag = "/fhir/Flag/" + known;
        for (String path : List.of(
                flag + "/",
                flag + ".json",
                flag + ";a=b",
                flag + "%3Ba=b",
                "/fhir/Flag%2F" + known,
                "/fhir/Flag%252F" + known,
                "/fhir//Flag/" + known,
                "//fhir/Flag/" + known,
                "/fhir/./Flag/" + known,
                "/fhir/x/../Flag/" + known,
                "/fhir/%2e%2e/fhir/Flag/" + known,
                "/fhir\\Flag/" + known,
                "/FHIR/Flag/" + known,
                "/fhir/flag/" + known,
                "/ward/tasks/?ward=W9",
                "/Ward/tasks?ward=W9",
                "/ward/tasks.json?ward=W9",
                "/ward/tasks;x?ward=W9",
                "/carers-lead/",
                "/actuator/env",
                "/actuator/heapdump",
                "/.well-known/oauth-protected-resource",
                "/.well-known/oauth-protected-resource" + flag,
                "/logout",
                "/login",
                "/error",
                "/")) {
            Raw answer = send("GET", path, EVERYTHING);
            assertThat(answer.status()).as(path).isIn(400, 401, 403, 404, 405);
            assertThat(answer.text()).as(path).doesNotContain("Ash", known.toString());
        }
        for (String header : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            Raw plain = send("GET", "/fhir/Flag?patient=" + UUID.randomUUID(), EVERYTHING);
            Raw asHead = send("GET", "/fhir/Flag?patient=" + UUID.randomUUID(), EVERYTHING, header + ": HEAD");
            assertThat(asHead.status()).as(header).isEqualTo(plain.status()).isEqualTo(200);
            assertThat(send("HEAD", flag, EVERYTHING, header + ": GET").status())
                    .isIn(403, 405);
            assertThat(send("POST", "/ward/tasks?ward=W9&_method=GET", EVERYTHING, header + ": GET")
                            .status())
                    .isIn(403, 405);
        }
        assertThat(register.history(carer)).hasSize(events);
    }
}
