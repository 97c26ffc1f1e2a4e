package org.carerkit.flag.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.core.docs.MarkdownSection;
import org.carerkit.flag.event.FlagField;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The README's table is the policy's. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WhoMaySeeWhatTest {

    private static final SharingPolicy POLICY = SharingPolicy.standard();

    @Test
    void the_readme_shows_every_recipient_and_purpose_with_the_fields_that_the_policy_gives() throws Exception {
        MarkdownSection section = MarkdownSection.of(Path.of("README.md"), "## Who may see what");

        assertThat(section.text().lines().filter(line -> line.startsWith("|"))).containsExactlyElementsOf(table());
        assertThat(section.text())
                .contains(
                        "`" + POLICY.edition() + "`", "org/carerkit/flag/sharing/carerkit-2026-2.sharing-policy.json");
    }

    @Test
    void the_readme_names_the_fields_that_a_restriction_takes_away() throws Exception {
        String fields = Arrays.stream(FlagField.values())
                .filter(FlagField::impliesLocation)
                .map(WhoMaySeeWhatTest::word)
                .collect(Collectors.joining(", "));

        assertThat(MarkdownSection.of(Path.of("README.md"), "## Who may see what")
                        .text())
                .contains("may imply a location (" + fields + ")");
    }

    @Test
    void the_file_is_where_the_readme_says() {
        assertThat(SharingPolicy.class.getResource("/org/carerkit/flag/sharing/carerkit-2026-2.sharing-policy.json"))
                .isNotNull();
    }

    private static List<String> table() {
        return Stream.concat(
                        Stream.of("| recipient | purpose | fields | of a young carer |", "|---|---|---|---|"),
                        Arrays.stream(RecipientKind.values()).flatMap(WhoMaySeeWhatTest::rows))
                .toList();
    }

    private static Stream<String> rows(RecipientKind recipient) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> !POLICY.fields(purpose, recipient).isEmpty())
                .map(purpose -> "| " + word(recipient) + " | " + word(purpose) + " | "
                        + POLICY.fields(purpose, recipient).stream()
                                .map(WhoMaySeeWhatTest::word)
                                .collect(Collectors.joining(", "))
                        + " | " + ofYoungCarers(purpose, recipient) + " |");
    }

    private static String ofYoungCarers(Purpose purpose, RecipientKind recipient) {
        List<FlagField> fields = POLICY.youngCarerFields(purpose, recipient);
        assertThat(fields).isIn(List.of(), POLICY.fields(purpose, recipient));
        return fields.isEmpty() ? "nothing" : "the same";
    }

    /** As the formats write it. */
    private static String word(Enum<?> constant) {
        return constant.name().replace('_', '-').toLowerCase(Locale.ROOT);
    }
}
