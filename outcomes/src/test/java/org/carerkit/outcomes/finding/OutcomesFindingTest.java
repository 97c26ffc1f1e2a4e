package org.carerkit.outcomes.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.carerkit.core.architecture.ModulePath;
import org.carerkit.core.finding.FindingsPage;
import org.carerkit.core.golden.GoldenFiles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OutcomesFindingTest {

    @ParameterizedTest
    @EnumSource(OutcomesFinding.class)
    void each_has_its_wording_in_english_whatever_the_language(OutcomesFinding code) {
        assertThat(code.wording(Locale.ENGLISH)).isNotBlank().isEqualTo(code.wording(Locale.JAPANESE));
        assertThat(code.id()).startsWith("CK-OUT-");
    }

    @Test
    @Tag("golden")
    void the_page_of_findings_is_up_to_date() throws IOException {
        FindingsPage page = new FindingsPage("outcomes", OutcomesFinding.values());

        GoldenFiles.compare(Path.of("FINDINGS.md"), page.text());
    }

    @Test
    void the_wording_is_found_on_the_module_path_too() throws ReflectiveOperationException {
        ModuleLayer layer = ModulePath.layer("org.carerkit.outcomes");
        Class<?> codes =
                Class.forName(OutcomesFinding.class.getName(), true, layer.findLoader("org.carerkit.outcomes"));
        Object code = codes.getEnumConstants()[0];

        Object wording = codes.getMethod("wording", Locale.class).invoke(code, Locale.ENGLISH);

        assertThat(wording).isEqualTo(OutcomesFinding.ANSWER_MISSING.wording(Locale.ENGLISH));
    }
}
