package org.carerkit.examples.hospital.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.examples.hospital.fhir.FhirHospital.outcome;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.carerkit.fhir.Validators;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FhirRequestsTest {

    private static final String GOOD = """
        {"resourceType":"Flag","status":"active","code":{"coding":[{"system":"http://snomed.info/sct",
        "code":"224484003"}]},"subject":{"identifier":{"system":"https://fhir.nhs.uk/Id/nhs-number",
        "value":"9990000018"}}}\
        """.replace("\n", "");

    @TempDir
    static Path folder;

    private static FhirHospital hospital;
    private static final ByteArrayOutputStream LOGGED = new ByteArrayOutputStream();
    private static final PrintStream CONSOLE = System.out;

    @BeforeAll
    static void start() {
        System.setOut(new PrintStream(LOGGED, true, StandardCharsets.UTF_8));
        hospital = FhirHospital.in(folder);
    }

    @AfterAll
    static void stop() {
        hospital.close();
        System.setOut(CONSOLE);
    }

    /** Each case: the text to replace, its replacement, and the status, kind of issue, finding and place expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"224484003\" | \"229774002\" | 422 | informational CK-FHIR-PAID-CARER code.coding[0].code"
                        + "; code-invalid CK-FHIR-CODE-NOT-A-CARER code; value CK-NHS-NUMBER-TEST subject.identifier",
                "\"224484003\" | \"506401000000109\" | 422 | code-invalid CK-FHIR-CODE-NOT-A-CARER code; value"
                        + " CK-NHS-NUMBER-TEST subject.identifier",
                "\"224484003\" | \"184156002\" | 422 | value CK-CODE-SNOMED-CHECK-DIGIT code.coding[0].code"
                        + "; code-invalid CK-FHIR-CODE-NOT-A-CARER code; value CK-NHS-NUMBER-TEST subject.identifier",
                "\"code\":\"224484003\" | \"display\":\"Carer\" | 422 | code-invalid CK-FHIR-CODE-NOT-A-CARER code;"
                        + " value CK-NHS-NUMBER-TEST subject.identifier",
                "\"active\" | \"inactive\" | 422 | value CK-NHS-NUMBER-TEST subject.identifier; required"
                        + " CK-FHIR-REASON-MISSING extension",
                "\"active\" | \"Secretvalue\" | 400 | value CK-FHIR-VALUE status",
                "\"status\":\"active\", | `` | 422 | value CK-NHS-NUMBER-TEST subject.identifier; value CK-FHIR-STATUS"
                        + " status; required CK-FHIR-REASON-MISSING extension",
                "9990000018 | 9990000019 | 422 | value CK-NHS-NUMBER-CHECK-DIGIT subject.identifier",
                "nhs-number | nhs-numbre | 422 | required CK-FHIR-SUBJECT-MISSING subject",
                "\"Flag\" | \"Basic\" | 400 | structure CK-FHIR-ELEMENT-UNKNOWN",
                "\"subject\" | \"Secretvalue\":1,\"subject\" | 400 | structure CK-FHIR-ELEMENT-UNKNOWN",
                "\"status\":\"active\" | \"status\":[\"active\",\"inactive\"] | 400 | structure"
                        + " CK-FHIR-ELEMENT-REPEATED",
                "\"status\":\"active\" | \"status\":\"active\",\"status\":\"active\" | 400 | structure"
                        + " CK-JSON-MALFORMED",
                "}}} | }} | 400 | structure CK-JSON-MALFORMED",
                "\"active\" | active | 400 | structure CK-JSON-MALFORMED",
            })
    void a_bad_flag_is_answered_with_what_is_wrong_with_it(String part, String other, int status, String issues)
            throws Exception {
        HttpResponse<String> answer = hospital.post("gp-practice", GOOD.replace(part, other == null ? "" : other));
        assertThat(String.join("; ", outcome(answer).subList(1, outcome(answer).size())))
                .isEqualTo(issues);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("Secretvalue", "999000001");
        assertThat(Validators.allErrors(answer.body())).isEmpty();
    }

    @Test
    void input_is_measured_before_it_is_read() throws Exception {
        String large = GOOD.replace("\"active\"", "\"active\"" + " ".repeat(1 << 20));
        assertThat(outcome(hospital.post("gp-practice", large))).containsExactly("413", "too-long CK-JSON-TOO-LARGE");
        String deep = "{\"resourceType\":\"Flag\",\"a\":" + "[".repeat(40) + "]".repeat(40) + "}";
        assertThat(outcome(hospital.post("gp-practice", deep))).containsExactly("400", "structure CK-JSON-TOO-DEEP");
        String many = "{\"resourceType\":\"Flag\",\"a\":[" + "1,".repeat(10_001) + "1]}";
        assertThat(outcome(hospital.post("gp-practice", many)))
                .containsExactly("400", "structure CK-JSON-TOO-MANY-ITEMS");
        assertThat(outcome(hospital.post("gp-practice", ""))).containsExactly("400", "structure CK-JSON-EMPTY");
        assertThat(outcome(hospital.post("gp-practice", "[]"))).containsExactly("400", "invalid CK-FHIR-NOT-FHIR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Flag | 400 | required CK-FHIR-PARAMETER-MISSING patient",
                "Flag?patient= | 400 | required CK-FHIR-PARAMETER-MISSING patient",
                "Flag?patient=a&patient=b | 400 | value CK-FHIR-PARAMETER-VALUE patient",
                "Flag?patient=a%20b | 400 | value CK-FHIR-PARAMETER-VALUE patient",
                "Flag?patient=urn:x%7C1 | 400 | value CK-FHIR-PARAMETER-VALUE patient",
                "Flag?patient=https://fhir.nhs.uk/Id/nhs-number%7C9990000019 | 400 | value CK-FHIR-PARAMETER-VALUE"
                        + " patient",
                "Flag?patient=a&name=Secretvalue | 400 | not-supported CK-FHIR-PARAMETER-UNKNOWN",
                "Flag?patient=a&_format=xml | 406 | not-supported CK-FHIR-NOT-ACCEPTABLE _format",
                "Flag/Secretvalue | 404 | not-found CK-FHIR-NOT-FOUND",
                "Patient/Secretvalue | 404 | not-found CK-FHIR-NOT-FOUND",
                "Patient | 405 | not-supported CK-FHIR-METHOD",
                "Observation/1 | 404 | not-found CK-FHIR-NOT-FOUND",
            })
    void a_bad_address_is_answered_with_what_is_wrong_with_it(String path, int status, String issue) throws Exception {
        HttpResponse<String> answer = hospital.get("gp-practice", path);
        assertThat(outcome(answer)).containsExactly(String.valueOf(status), issue);
        assertThat(answer.body()).doesNotContain("Secretvalue");
    }

    @Test
    void media_types_methods_and_request_ids_are_checked() throws Exception {
        HttpRequest.Builder xml = HttpRequest.newBuilder(hospital.uri("/fhir/Flag"))
                .header("Content-Type", "application/fhir+xml")
                .POST(HttpRequest.BodyPublishers.ofString("<Flag/>"));
        assertThat(outcome(hospital.send(xml, "gp-practice")))
                .containsExactly("415", "not-supported CK-FHIR-MEDIA-TYPE");
        HttpRequest.Builder wantsXml =
                HttpRequest.newBuilder(hospital.uri("/fhir/Flag?patient=a")).header("Accept", "application/fhir+xml");
        assertThat(outcome(hospital.send(wantsXml, "gp-practice")))
                .containsExactly("406", "not-supported CK-FHIR-NOT-ACCEPTABLE");
        HttpRequest.Builder delete =
                HttpRequest.newBuilder(hospital.uri("/fhir/Flag/1")).DELETE();
        assertThat(outcome(hospital.send(delete, "gp-practice")))
                .containsExactly("405", "not-supported CK-FHIR-METHOD");
        assertThat(outcome(hospital.post("gp-practice", GOOD, "X-Request-ID", "Secretvalue")))
                .containsExactly("400", "invalid CK-FHIR-REQUEST-ID");
    }

    @Test
    void without_a_valid_token_there_is_no_answer() throws Exception {
        HttpRequest.Builder without = HttpRequest.newBuilder(hospital.uri("/fhir/Flag?patient=a"));
        HttpResponse<String> answer = hospital.send(without);
        assertThat(outcome(answer)).containsExactly("401", "login CK-FHIR-TOKEN");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        String token = hospital.token("gp-practice", FhirHospital.ALL);
        for (String broken : List.of("Secretvalue", token.substring(0, token.length() - 3) + "AAA", token + ".x")) {
            HttpRequest.Builder with = HttpRequest.newBuilder(hospital.uri("/fhir/Flag?patient=a"))
                    .header("Authorization", "Bearer " + broken);
            assertThat(outcome(hospital.send(with))).containsExactly("401", "login CK-FHIR-TOKEN");
        }
        assertThat(outcome(hospital.get("Secretvalue", "Flag?patient=a")))
                .containsExactly("403", "forbidden CK-FHIR-CLIENT-UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "system/Flag.read, 200, 403, 403",
        "system/Flag.rs, 200, 403, 403",
        "system/*.read, 200, 403, 200",
        "system/*.*, 200, 415, 200",
        "system/Flag.write, 403, 415, 403",
        "system/Flag.c, 403, 415, 403",
        "system/Flag.s, 200, 403, 403",
        "system/Flag.sr, 403, 403, 403",
        "system/Flag, 403, 403, 403",
        "system/Flags.read, 403, 403, 403",
        "user/Flag.read, 403, 403, 403",
        "patient/Flag.read, 403, 403, 403",
        "Flag.read, 403, 403, 403",
        "openid, 403, 403, 403",
    })
    void a_scope_allows_what_it_says(String scope, int search, int create, int relatedPersons) throws Exception {
        String token = "Bearer " + hospital.token("gp-practice", scope);
        HttpRequest.Builder get = HttpRequest.newBuilder(hospital.uri("/fhir/Flag?patient=a"));
        assertThat(hospital.send(get.header("Authorization", token)).statusCode())
                .isEqualTo(search);
        // without a media type, so that it creates nothing
        HttpRequest.Builder post =
                HttpRequest.newBuilder(hospital.uri("/fhir/Flag")).POST(HttpRequest.BodyPublishers.ofString(GOOD));
        assertThat(hospital.send(post.header("Authorization", token)).statusCode())
                .isEqualTo(create);
        HttpRequest.Builder related = HttpRequest.newBuilder(hospital.uri("/fhir/RelatedPerson?patient=a"));
        HttpResponse<String> answer = hospital.send(related.header("Authorization", token));
        assertThat(answer.statusCode()).isEqualTo(relatedPersons);
        if (relatedPersons == 403) {
            assertThat(outcome(answer)).containsExactly("403", "forbidden CK-FHIR-SCOPE");
        }
    }

    @Test
    void no_log_line_repeats_what_was_sent() throws Exception {
        hospital.post("gp-practice", GOOD.replace("\"active\"", "\"Secretvalue\""));
        hospital.post("gp-practice", GOOD.replace("\"subject\"", "\"Secretvalue\":{},\"subject\""));
        hospital.get("gp-practice", "Flag?patient=Secretvalue");
        hospital.get("gp-practice", "Flag?Secretvalue=1");
        hospital.get("Secretvalue", "Flag?patient=a");
        hospital.post("gp-practice", GOOD);
        HttpRequest.Builder with = HttpRequest.newBuilder(hospital.uri("/fhir/Flag?patient=a"))
                .header("Authorization", "Bearer Secretvalue");
        hospital.send(with);
        String logged = LOGGED.toString(StandardCharsets.UTF_8);
        assertThat(logged).contains("CK-FHIR-VALUE", "CK-FHIR-TOKEN");
        assertThat(logged).doesNotContain("Secretvalue", "9990000018");
    }
}
