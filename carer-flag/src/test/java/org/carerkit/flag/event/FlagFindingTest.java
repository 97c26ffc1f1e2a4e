package org.carerkit.flag.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.carerkit.core.finding.FindingsPage;
import org.carerkit.core.golden.GoldenFiles;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FlagFindingTest {

    @ParameterizedTest
    @EnumSource(FlagFinding.class)
    void every_finding_has_a_wording(FlagFinding finding) {
        assertThat(finding.wording(Locale.ENGLISH)).endsWith(".").doesNotContain("CK-");
    }

    @Test
    @Tag("golden")
    void the_page_is_the_one_that_the_code_makes() throws IOException {
        FindingsPage page = new FindingsPage("carer-flag", FlagFinding.values());

        GoldenFiles.compare(Path.of("FINDINGS.md"), page.text());
    }
}
