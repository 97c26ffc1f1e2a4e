package org.carerkit.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.carerkit.core.golden.GoldenFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoreFindingTest {

    private final Locale machine = Locale.getDefault();

    @AfterEach
    void restoreTheMachinesLanguage() {
        Locale.setDefault(machine);
    }

    @ParameterizedTest
    @EnumSource
    void has_an_id_of_capitals_and_hyphens(CoreFinding code) {
        assertThat(code.id()).matches("CK(-[A-Z0-9]+)+");
    }

    @ParameterizedTest
    @EnumSource
    void is_worded_in_english_whatever_the_machine_speaks(CoreFinding code) {
        Locale.setDefault(Locale.forLanguageTag("cy"));
        String english = code.wording(Locale.ENGLISH);

        assertThat(english).endsWith(".").doesNotContain("[cy]");
        assertThat(code.wording(Locale.FRENCH)).isEqualTo(english);
        assertThat(code.wording(Locale.forLanguageTag("cy"))).startsWith("[cy]").endsWith(code.id());
    }

    @Test
    void every_wording_belongs_to_a_code() {
        assertThat(ResourceBundle.getBundle("org.carerkit.core.finding.Messages", Locale.ROOT)
                        .keySet())
                .isEqualTo(Arrays.stream(CoreFinding.values())
                        .map(FindingCode::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    @Tag("golden")
    void the_page_lists_every_code() throws IOException {
        FindingsPage page = new FindingsPage("core", CoreFinding.values());

        GoldenFiles.compare(Path.of("FINDINGS.md"), page.text());
    }

    @Test
    void a_finding_names_its_bound_and_place_and_nothing_else() {
        Finding finding = new Finding(CoreFinding.TEXT_TOO_LONG, "person.name.given", 100L);

        assertThat(finding.message()).isEqualTo("This text is longer than 100 characters.");
        assertThat(finding.message(Locale.forLanguageTag("cy"))).isEqualTo("[cy] 100 CK-TEXT-TOO-LONG");
        assertThat(finding)
                .hasToString("ERROR CK-TEXT-TOO-LONG at person.name.given: This text is longer than 100 characters.");
    }

    @Test
    void findings_tell_errors_from_warnings() {
        Findings warning = Findings.of(List.of(new Finding(CoreFinding.ROLE_NOT_UNPAID, "roles[0].basis")));
        Findings error = Findings.of(List.of(new Finding(CoreFinding.REQUIRED, "format")));

        assertThat(warning.hasError()).isFalse();
        assertThat(warning.and(error).hasError()).isTrue();
        assertThat(warning.and(error).all()).hasSize(2);
        assertThat(warning.and(Findings.none())).isSameAs(warning);
        assertThat(Findings.none()).isEmpty();
    }
}
