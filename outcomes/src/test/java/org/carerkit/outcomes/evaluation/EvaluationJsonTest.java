package org.carerkit.outcomes.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.carerkit.core.finding.Findings;
import org.carerkit.core.finding.Severity;
import org.carerkit.core.json.ReadResult;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EvaluationJsonTest {

    @Test
    void the_hospital_with_every_field_comes_back_equal() {
        Evaluation hospital = Hospital.evaluation();
        byte[] json = EvaluationJson.write(hospital);

        ReadResult<Evaluation> read = EvaluationJson.read(json, Hospital.TODAY);

        assertThat(read.record()).contains(hospital);
        assertThat(read.isUsable()).isTrue();
        assertThat(EvaluationJson.write(read.record().orElseThrow())).isEqualTo(json);
        assertThat(text(json))
                .startsWith("{\"format\":\"carerkit.evaluation/1\",\"framework\":"
                        + "{\"id\":\"commitment-to-carers-worcestershire\",\"edition\":\"2021\"},"
                        + "\"organisation\":\"Riverside Hospital\",\"unit\":\"Medical wards\","
                        + "\"period\":{\"from\":\"2025-10-01\",\"to\":\"2026-10-01\"}")
                .contains("\"result\":\"partly-met\"")
                .contains("\"livedExperience\":true");
    }

    @Test
    void an_unknown_version_is_refused_and_an_unknown_field_is_reported() {
        String json = text(EvaluationJson.write(Hospital.evaluation()));

        assertThat(read(json.replace("evaluation/1", "evaluation/2")).record()).isEmpty();
        Findings findings = read(json.replace("\"unit\":", "\"ward\":")).findings();
        assertThat(findings).anyMatch(finding -> finding.severity() == Severity.INFORMATION);
        assertThat(findings.hasError()).isFalse();
    }

    private static ReadResult<Evaluation> read(String json) {
        return EvaluationJson.read(json.getBytes(StandardCharsets.UTF_8), Hospital.TODAY);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
