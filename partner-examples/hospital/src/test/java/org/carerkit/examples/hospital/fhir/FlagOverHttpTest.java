package org.carerkit.examples.hospital.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.carerkit.examples.hospital.fhir.FhirHospital.outcome;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.carerkit.core.sample.SampleIdentifiers;
import org.carerkit.examples.hospital.SharedHospital;
import org.carerkit.examples.hospital.StartedHospital;
import org.carerkit.fhir.Validators;
import org.carerkit.flag.event.FlagState;
import org.carerkit.flag.event.Identified;
import org.carerkit.flag.event.Setting;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@ExtendWith(SharedHospital.class)
class FlagOverHttpTest {

    private static FhirHospital hospital;

    @BeforeAll
    static void start(StartedHospital shared) {
        hospital = FhirHospital.of(shared);
    }

    private static String isACarer(String number) {
        return """
            {"resourceType":"Flag","status":"active","code":{"coding":[{"system":"http://snomed.info/sct",
            "code":"224484003"}]},"subject":{"identifier":{"system":"https://fhir.nhs.uk/Id/nhs-number",
            "value":"%s"}}}\
            """.formatted(number);
    }

    private static String changed(String id, String status, String extensions) {
        return """
            {"resourceType":"Flag","id":"%s","extension":[%s],"status":"%s","code":{"coding":[{
            "system":"http://snomed.info/sct","code":"224484003"}]},"subject":{"reference":"Patient/%s"}}\
            """.formatted(id, extensions, status, id);
    }

    private static String extension(String name, String code) {
        return "{\"url\":\"urn:carerkit:fhir:" + name + "\",\"valueCode\":\"" + code + "\"}";
    }

    private static String etag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void a_flag_is_found_by_the_patients_id_and_by_their_NHS_number() throws Exception {
        FhirHospital.Known ash = hospital.carer("Ash");
        HttpResponse<String> byId = hospital.get("gp-practice", "Flag?patient=" + ash.id());
        HttpResponse<String> byNumber = hospital.get(
                "gp-practice",
                "Flag?patient="
                        + FhirHospital.encoded("https://fhir.nhs.uk/Id/nhs-number|"
                                + ash.nhsNumber().value()));

        assertThat(byId.statusCode()).isEqualTo(200);
        Flag flag = (Flag) FhirHospital.found(byId).get(0);
        assertThat(flag.getStatus()).isEqualTo(Flag.FlagStatus.ACTIVE);
        assertThat(flag.getCode().getCodingFirstRep().getCode()).isEqualTo("224484003");
        assertThat(flag.getSubject().getReference()).isEqualTo("Patient/" + ash.id());
        assertThat(flag.getSubject().getIdentifier().getValue())
                .isEqualTo(ash.nhsNumber().value());
        assertThat(FhirHospital.found(byNumber).get(0).equalsDeep(flag)).isTrue();
        assertThat(Validators.allErrors(byId.body())).isEmpty();
    }

    @Test
    void the_flags_patient_can_be_read() throws Exception {
        FhirHospital.Known elm = hospital.carer("Elm");
        HttpResponse<String> read = hospital.get("gp-practice", "Patient/" + elm.id());

        Patient patient = FhirHospital.read(read, Patient.class);
        assertThat(patient.getNameFirstRep().getGivenAsSingleString()).isEqualTo("Elm");
        assertThat(patient.getBirthDateElement().getValueAsString()).isEqualTo("1970-01-02");
        assertThat(Validators.allErrors(read.body())).isEmpty();
    }

    @Test
    void a_practice_says_that_somebody_is_a_carer_and_the_register_names_the_practice() throws Exception {
        String number = SampleIdentifiers.nhsNumber(100).value();
        HttpResponse<String> created = hospital.post("gp-practice", isACarer(number));

        assertThat(created.statusCode()).isEqualTo(201);
        String location = created.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> read = hospital.get("gp-practice", location.substring(location.indexOf("Flag/")));
        assertThat(etag(read)).isEqualTo(etag(created));
        var carer =
                hospital.register().carersWith(SampleIdentifiers.nhsNumber(100)).get(0);
        Identified event = (Identified) hospital.register().history(carer).get(0);
        assertThat(event.setting()).isEqualTo(Setting.GP_PRACTICE);
        assertThat(event.header().recordedBy().organisation().value()).isEqualTo("A81001");
    }

    @Test
    void the_same_request_twice_is_one_and_a_second_flag_of_the_same_organisation_a_duplicate() throws Exception {
        String number = SampleIdentifiers.nhsNumber(101).value();
        String request = UUID.randomUUID().toString();
        HttpResponse<String> first = hospital.post("gp-practice", isACarer(number), "X-Request-ID", request);
        HttpResponse<String> again = hospital.post("gp-practice", isACarer(number), "X-Request-ID", request);
        HttpResponse<String> another = hospital.post("gp-practice", isACarer(number));
        HttpResponse<String> ofAnother = hospital.post("ward", isACarer(number));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(outcome(another)).hasSize(2).first().isEqualTo("409");
        assertThat(outcome(another).get(1)).startsWith("duplicate CK-FLAG-ALREADY-IDENTIFIED");
        assertThat(ofAnother.statusCode()).isEqualTo(201);
    }

    @Test
    void a_flag_is_confirmed_and_ended_by_those_who_saw_it_as_it_stands() throws Exception {
        FhirHospital.Known oak = hospital.carer("Oak");
        String first = etag(hospital.get("gp-practice", "Flag/" + oak.id()));
        String confirm = changed(oak.id(), "active", extension("flag-state", "active"));
        HttpResponse<String> confirmed = hospital.put("gp-practice", oak.id(), confirm, "If-Match", first);
        assertThat(confirmed.statusCode()).isEqualTo(200);
        assertThat(hospital.register().flag(oak.carer()).flag().state()).isEqualTo(FlagState.ACTIVE);
        assertThat(etag(confirmed)).isNotEqualTo(first);

        String end = changed(oak.id(), "inactive", extension("flag-end-reason", "moved-into-care"));
        assertThat(outcome(hospital.put("gp-practice", oak.id(), end, "If-Match", first)))
                .containsExactly("412", "conflict CK-FHIR-VERSION-CHANGED");
        assertThat(hospital.put("gp-practice", oak.id(), end, "If-Match", etag(confirmed))
                        .statusCode())
                .isEqualTo(200);
        assertThat(hospital.register().flag(oak.carer()).flag().state()).isEqualTo(FlagState.ENDED);

        String ended = etag(hospital.get("gp-practice", "Flag/" + oak.id()));
        HttpResponse<String> reopened = hospital.put("gp-practice", oak.id(), confirm, "If-Match", ended);
        assertThat(outcome(reopened).get(0)).isEqualTo("409");
        assertThat(outcome(reopened).get(1)).startsWith("business-rule CK-FLAG-CLOSED");
    }

    @Test
    void readers_do_not_get_in_the_way_of_a_writer() throws Exception {
        FhirHospital.Known yew = hospital.carer("Yew");
        String seen = etag(hospital.get("gp-practice", "Flag/" + yew.id()));
        hospital.get("ward", "Flag/" + yew.id());
        hospital.get("gp-practice", "Flag?patient=" + yew.id());
        String end = changed(yew.id(), "inactive", extension("flag-end-reason", "carer-chose-to-stop"));
        assertThat(hospital.put("gp-practice", yew.id(), end, "If-Match", seen).statusCode())
                .isEqualTo(200);
    }

    @Test
    void of_several_who_change_at_once_one_does() throws Exception {
        FhirHospital.Known fir = hospital.carer("Fir");
        String seen = etag(hospital.get("gp-practice", "Flag/" + fir.id()));
        String end = changed(fir.id(), "inactive", extension("flag-end-reason", "moved-away"));
        String error = changed(fir.id(), "entered-in-error", extension("flag-end-reason", "not-a-carer"));
        var answers = java.util.stream.IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> {
                    try {
                        return hospital.put("gp-practice", fir.id(), i % 2 == 0 ? end : error, "If-Match", seen)
                                .statusCode();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
        assertThat(answers).containsOnly(200, 412).contains(200);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void a_change_needs_the_version_that_it_rests_on() throws Exception {
        FhirHospital.Known ivy = hospital.carer("Ivy");
        String end = changed(ivy.id(), "inactive", extension("flag-end-reason", "moved-away"));
        assertThat(outcome(hospital.put("gp-practice", ivy.id(), end)))
                .containsExactly("428", "required CK-FHIR-VERSION-MISSING");
        assertThat(outcome(hospital.put("gp-practice", ivy.id(), end, "If-Match", "*")))
                .containsExactly("412", "conflict CK-FHIR-VERSION-CHANGED");
    }
}
