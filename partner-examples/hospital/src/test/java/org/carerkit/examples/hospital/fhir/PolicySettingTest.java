package org.carerkit.examples.hospital.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carerkit.examples.hospital.fhir.FhirHospital.Known;
import org.carerkit.flag.event.Disclosed;
import org.carerkit.flag.event.FlagField;
import org.carerkit.flag.sharing.SharingPolicy;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trust shares under a policy of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PolicySettingTest {

    @TempDir
    private Path folder;

    private static String own() throws IOException {
        try (InputStream in = SharingPolicy.class.getResourceAsStream("carerkit-2026-2.sharing-policy.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\"carerkit-2026-2\"", "\"our-trust-2026-1\"")
                    .replace("\"nhs-number\", ", "");
        }
    }

    private Path file(String policy) throws IOException {
        return Files.writeString(folder.resolve("policy.json"), policy);
    }

    @Test
    void clients_who_ask_are_answered_under_the_policy_that_is_set() throws Exception {
        try (FhirHospital hospital = FhirHospital.in(folder.resolve("data"), "--hospital.policy=" + file(own()))) {
            Known known = hospital.carer("Rowan");

            assertThat(hospital.get("gp-practice", "Flag?patient=" + known.id()).statusCode())
                    .isEqualTo(200);

            assertThat(hospital.register().flag(known.carer()).flag().disclosures())
                    .isNotEmpty()
                    .allSatisfy(event -> {
                        assertThat(((Disclosed) event).policy()).isEqualTo("our-trust-2026-1");
                        assertThat(((Disclosed) event).fields())
                                .as("a flag in FHIR has the state and the number")
                                .containsExactly(FlagField.STATE);
                    });
        }
    }

    @Test
    void a_policy_that_is_refused_stops_the_start() throws Exception {
        Path cut = file(own().substring(0, 2000));

        assertThatThrownBy(() -> FhirHospital.in(folder.resolve("data"), "--hospital.policy=" + cut))
                .hasStackTraceContaining("CK-JSON-TRUNCATED");
    }
}
