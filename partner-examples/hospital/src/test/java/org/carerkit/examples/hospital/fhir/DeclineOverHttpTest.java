package org.carerkit.examples.hospital.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.examples.hospital.fhir.FhirHospital.outcome;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.carerkit.core.consent.Capacity;
import org.carerkit.core.consent.DecisionMaker;
import org.carerkit.core.identifier.Identifier;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.examples.hospital.fhir.FhirHospital.Known;
import org.carerkit.fhir.Validators;
import org.carerkit.flag.event.CarerId;
import org.carerkit.flag.event.Confirmed;
import org.carerkit.flag.event.Ended;
import org.carerkit.flag.event.Erased;
import org.carerkit.flag.event.FlagEndReason;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.RecordedBy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Checks that a carer who declined stays declined, whatever clients of the FHIR interface send. */
class DeclineOverHttpTest {

    private static final List<String> REFUSED = List.of("409", "business-rule CK-FHIR-AGREEMENT-NEEDED");

    private static String flag(String number, String more) {
        return """
            {"resourceType":"Flag","status":"active",%s"code":{"coding":[{"system":"http://snomed.info/sct",
            "code":"224484003"}]},"subject":{"identifier":{"system":"https://fhir.nhs.uk/Id/nhs-number",
            "value":"%s"}}}\
            """.formatted(more, number);
    }

    private static String agreement(String by, String on, String takenBy) {
        return """
            "extension":[{"url":"urn:carerkit:fhir:carer-agreement","extension":[{"url":"by","valueCode":"%s"},
            {"url":"on","valueDateTime":"%s"},{"url":"taken-by","valueString":"%s"}]}],\
            """.formatted(by, on, takenBy);
    }

    private static String changed(String id, String status, String more) {
        return """
            {"resourceType":"Flag","id":"%s","status":"%s",%s"code":{"coding":[{"system":"http://snomed.info/sct",
            "code":"224484003"}]},"subject":{"reference":"Patient/%s"}}\
            """.formatted(id, status, more, id);
    }

    private static String because(String reason) {
        return "\"extension\":[{\"url\":\"urn:carerkit:fhir:flag-end-reason\",\"valueCode\":\"" + reason + "\"}],";
    }

    /** The tests for either database. */
    abstract static class Declines {

        abstract FhirHospital hospital();

        private Known declined() {
            Known known = hospital().carer("Rowan");
            hospital().record(new Ended(hospital().header(known.carer()), FlagEndReason.CARER_DECLINED));
            return known;
        }

        private FlagState state(Known known) {
            return hospital().register().flag(known.carer()).flag().state();
        }

        private HttpResponse<String> post(String client, Known known, String more) throws Exception {
            return hospital().post(client, flag(known.nhsNumber().value(), more));
        }

        private String now() {
            return hospital().now().toString();
        }

        @Test
        void aFlagThatAnotherPartnerPostsDoesNotUndoADecline() throws Exception {
            Known known = declined();
            int before = hospital().register().history(known.carer()).size();
            HttpResponse<String> answer = post("gp-practice", known, "");

            assertThat(state(known)).isEqualTo(FlagState.DECLINED);
            assertThat(outcome(answer)).isEqualTo(REFUSED);
            assertThat(Validators.allErrors(answer.body())).isEmpty();
            assertThat(hospital().register().history(known.carer())).hasSize(before);
            assertThat(FhirHospital.found(hospital().get("gp-practice", "Flag?patient=" + known.id())))
                    .isEmpty();
        }

        @Test
        void neitherDoesOneWithADayOfBeforeOrTheHeaderOfAConditionalCreate() throws Exception {
            Known known = declined();
            assertThat(outcome(post("gp-practice", known, "\"period\":{\"start\":\"2020-01-01\"},")))
                    .isEqualTo(REFUSED);
            HttpResponse<String> conditional = hospital()
                    .post("gp-practice", flag(known.nhsNumber().value(), ""), "If-None-Exist", "identifier=x");
            assertThat(outcome(conditional)).isEqualTo(REFUSED);
            String byReference = changed("x", "active", "")
                    .replace("\"id\":\"x\",", "")
                    .replace("Patient/x", "Patient/" + known.id());
            assertThat(outcome(hospital().post("gp-practice", byReference))).isEqualTo(REFUSED);
            assertThat(state(known)).isEqualTo(FlagState.DECLINED);
        }

        @Test
        void itsAuthorUndoesItAndNobodyElse() throws Exception {
            Identifier number = hospital().nhsNumber(hospital().person("Ash", false));
            assertThat(hospital().post("gp-practice", flag(number.value(), "")).statusCode())
                    .isEqualTo(201);
            CarerId carer = hospital().register().carersWith(number).get(0);
            String id = hospital().people().find(number).orElseThrow().id().toString();
            String seen = hospital()
                    .get("gp-practice", "Flag/" + id)
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            String no = changed(id, "inactive", because("carer-declined"));
            assertThat(hospital().put("gp-practice", id, no, "If-Match", seen).statusCode())
                    .isEqualTo(200);
            Known known =
                    new Known(hospital().people().find(number).orElseThrow().id(), carer, number);

            assertThat(FhirHospital.found(hospital().get("gp-practice", "Flag?patient=" + id)))
                    .as("was told of the flag, and sees that it has ended")
                    .hasSize(1);
            assertThat(FhirHospital.found(hospital().get("social-care", "Flag?patient=" + id)))
                    .as("was told nothing, and sees nothing")
                    .isEmpty();
            assertThat(outcome(post("ward", known, ""))).isEqualTo(REFUSED);
            assertThat(outcome(post("social-care", known, ""))).isEqualTo(REFUSED);
            assertThat(state(known)).isEqualTo(FlagState.DECLINED);
            assertThat(post("gp-practice", known, "").statusCode()).isEqualTo(201);
            assertThat(state(known)).isEqualTo(FlagState.IDENTIFIED);
        }

        @Test
        void theCarersOwnLaterAgreementUndoesItAndStandsInTheHistoryWithWhoTookIt() throws Exception {
            Known known = declined();
            String request = UUID.randomUUID().toString();
            String agreed = flag(known.nhsNumber().value(), agreement("self", now(), "support worker"));
            HttpResponse<String> answer = hospital().post("carers-centre", agreed, "X-Request-ID", request);
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(state(known)).isEqualTo(FlagState.ACTIVE);
            int events = hospital().register().history(known.carer()).size();
            assertThat(hospital()
                            .post("carers-centre", agreed, "X-Request-ID", request)
                            .statusCode())
                    .isEqualTo(201);

            assertThat(hospital().register().history(known.carer())).hasSize(events);
            List<Confirmed> confirmed = hospital().register().history(known.carer()).stream()
                    .filter(Confirmed.class::isInstance)
                    .map(Confirmed.class::cast)
                    .toList();
            assertThat(confirmed).hasSize(1);
            assertThat(confirmed.get(0).by()).isEqualTo(new DecisionMaker(Capacity.SELF, null, null));
            assertThat(confirmed.get(0).header().recordedBy())
                    .isEqualTo(RecordedBy.of(Identifier.ods("X99999"), "support worker"));
            assertThat(FhirHospital.found(hospital().get("gp-practice", "Flag?patient=" + known.id())))
                    .hasSize(1);
        }

        @Test
        void anAgreementOfBeforeDoesNotUndoIt() throws Exception {
            Known known = declined();
            String before = hospital().now().minusSeconds(3600).toString();
            for (String on : List.of(before, hospital().today().toString(), "2026-02-01")) {
                assertThat(outcome(post("carers-centre", known, agreement("self", on, "support worker"))))
                        .as(on)
                        .isEqualTo(REFUSED);
            }
            assertThat(state(known)).isEqualTo(FlagState.DECLINED);
            assertThat(hospital().register().history(known.carer())).noneMatch(Confirmed.class::isInstance);
        }

        @Test
        void anAgreementThatIsNotTheCarersOwnOrWithoutWhoTookItIsNotRead() throws Exception {
            Known known = declined();
            for (String bad : List.of(
                    agreement("parental-responsibility", now(), "teacher"),
                    agreement("self", now(), " "),
                    agreement("self", now(), "x".repeat(101)),
                    agreement("self", "2026-02", "teacher"),
                    agreement("self", hospital().now().plusSeconds(86_400).toString(), "teacher"),
                    agreement("self", now(), "teacher").replace("taken-by", "taken"),
                    agreement("self", now(), "teacher").replace("valueDateTime", "valueString"))) {
                HttpResponse<String> answer = post("carers-centre", known, bad);
                assertThat(outcome(answer)).as(bad).contains("422", "value CK-FHIR-AGREEMENT extension");
            }
            assertThat(state(known)).isEqualTo(FlagState.DECLINED);
        }

        @Test
        void aDeclineAndAnErasureAreRefusedInTheSameWords() throws Exception {
            Known known = declined();
            Known erased = hospital().carer("Elm");
            hospital().register().erase(new Erased(hospital().header(erased.carer())));
            String agreed = agreement("self", "2026-02-01", "support worker");
            HttpResponse<String> first = post("carers-centre", known, "");
            for (HttpResponse<String> other :
                    List.of(post("carers-centre", erased, ""), post("carers-centre", known, agreed))) {
                assertThat(other.statusCode()).isEqualTo(first.statusCode());
                assertThat(other.body()).isEqualTo(first.body());
            }
        }

        @Test
        void aChangeByAClientThatWasToldBeforeDoesNotUndoIt() throws Exception {
            Known known = hospital().carer("Fir");
            hospital().get("gp-practice", "Flag/" + known.id());
            hospital().record(new Ended(hospital().header(known.carer()), FlagEndReason.CARER_DECLINED));
            String seen = hospital()
                    .get("gp-practice", "Flag/" + known.id())
                    .headers()
                    .firstValue("ETag")
                    .orElseThrow();
            String agreed = agreement("self", now(), "receptionist");
            String state = "\"extension\":[{\"url\":\"urn:carerkit:fhir:flag-state\",\"valueCode\":\"active\"}],";
            for (String body : List.of(
                    changed(known.id(), "active", ""),
                    changed(known.id(), "active", state),
                    changed(known.id(), "active", agreed),
                    changed(known.id(), "inactive", because("moved-away")),
                    changed(known.id(), "inactive", because("moved-away") + "\"period\":{\"end\":\"2026-01-01\"},"),
                    changed(known.id(), "entered-in-error", because("recorded-in-error")))) {
                hospital().put("gp-practice", known.id(), body, "If-Match", seen);
                assertThat(state(known)).as(body).isEqualTo(FlagState.DECLINED);
            }
        }

        @Test
        void aTransactionAPatchAndADeletionAreDenied() throws Exception {
            Known known = declined();
            String entry = "{\"resource\":" + flag(known.nhsNumber().value(), "")
                    + ",\"request\":{\"method\":\"POST\",\"url\":\"Flag\"}}";
            String bundle = "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[" + entry + "]}";
            for (HttpRequest.Builder request : List.of(
                    HttpRequest.newBuilder(hospital().uri("/fhir")).POST(HttpRequest.BodyPublishers.ofString(bundle)),
                    HttpRequest.newBuilder(hospital().uri("/fhir/Flag/" + known.id()))
                            .method("PATCH", HttpRequest.BodyPublishers.ofString("[]")),
                    HttpRequest.newBuilder(hospital().uri("/fhir/Flag/" + known.id()))
                            .DELETE())) {
                request.header("Content-Type", "application/fhir+json");
                assertThat(hospital().send(request, "gp-practice").statusCode()).isIn(403, 404, 405);
            }
            assertThat(state(known)).isEqualTo(FlagState.DECLINED);
        }
    }

    @Nested
    @ExtendWith(SharedHospital.class)
    class OnH2 extends Declines {

        private static FhirHospital hospital;

        @BeforeAll
        static void start(StartedHospital shared) {
            hospital = FhirHospital.of(shared);
        }

        @Override
        FhirHospital hospital() {
            return hospital;
        }
    }

    @Nested
    class OnPostgresql extends Declines {

        @TempDir
        static Path folder;

        private static EmbeddedPostgres server;
        private static FhirHospital hospital;

        @BeforeAll
        static void start() throws Exception {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            hospital = FhirHospital.in(folder, "--spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"));
        }

        @AfterAll
        static void stop() throws Exception {
            hospital.close();
            server.close();
        }

        @Override
        FhirHospital hospital() {
            return hospital;
        }
    }
}
