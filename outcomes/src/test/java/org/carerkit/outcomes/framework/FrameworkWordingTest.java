package org.carerkit.outcomes.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.carerkit.outcomes.finding.RefusedException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FrameworkWordingTest {

    private static final String GOOD = """
            {'format': 'carerkit.framework-wording/1',
             'framework': {'id': 'commitment-to-carers', 'edition': '2021'},
             'source': 'Signed on 3 May 2022',
             'criteria': [{'id': 'C1', 'text': 'What we signed.'}, {'id': 'O5', 'text': 'And this.'}]}
            """;

    @Test
    void the_signed_wording_is_read_for_the_criteria_that_it_holds() throws IOException {
        FrameworkWording wording = read(GOOD);

        assertThat(wording.framework()).hasToString("commitment-to-carers/2021");
        assertThat(wording.source()).isEqualTo("Signed on 3 May 2022");
        assertThat(wording.text("C1")).contains("What we signed.");
        assertThat(wording.text("C2")).isEmpty();
    }

    @Test
    void a_bad_one_is_refused_with_all_its_faults() {
        String bad = GOOD.replace("'2021'", "'2022'").replace("'O5'", "'X5'").replace("'source'", "'from'");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> read(bad));

        assertThat(refused.findings())
                .extracting(finding -> finding.code().id() + " " + finding.path())
                .containsExactlyInAnyOrder(
                        "CK-OUT-FRAMEWORK-OTHER framework",
                        "CK-OUT-CRITERION-UNKNOWN criteria[1].id",
                        "CK-REQUIRED source",
                        "CK-OUT-FIELD-UNKNOWN ");
    }

    private static FrameworkWording read(String json) throws IOException {
        return FrameworkWording.read(
                new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                StandardFramework.COMMITMENT_TO_CARERS.load());
    }
}
