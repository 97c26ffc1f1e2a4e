package org.carerkit.flag.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carerkit.core.consent.Purpose;
import org.carerkit.core.consent.RecipientKind;
import org.carerkit.flag.event.FlagField;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FieldTableTest {

    @Test
    void the_standard_table_says_where_it_comes_from() {
        assertThat(SharingPolicy.standard().edition()).isEqualTo("carerkit-2026-1");
        assertThat(SharingPolicy.standard().source()).contains("article 5(1)(c)");
        assertThat(SharingPolicy.standard().fields(Purpose.EMPLOYMENT_SUPPORT, RecipientKind.EMPLOYER))
                .containsExactly(FlagField.STATE, FlagField.NAME);
        assertThat(SharingPolicy.standard().fields(Purpose.STATISTICS, RecipientKind.EMPLOYER))
                .isEmpty();
    }

    @Test
    void a_table_reads_line_by_line() {
        FieldTable table = table("direct-care,gp-practice,state name");

        assertThat(table.fields(Purpose.DIRECT_CARE, RecipientKind.GP_PRACTICE))
                .isEqualTo(Set.of(FlagField.STATE, FlagField.NAME));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "direct-care,gp-practice",
                "direct-care,gp-practice,",
                "direct-care,gp-practice,state state",
                "direct-care,gp-practice,state  name",
                "direct-care,nobody,state",
                "nothing,gp-practice,state",
                "",
            })
    void a_bad_line_is_an_error_with_its_number(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> table(line)).withMessageContaining("line 4");
    }

    @Test
    void a_second_line_for_the_same_is_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("direct-care,gp-practice,state", "direct-care,gp-practice,name"))
                .withMessageContaining("line 5");
    }

    @Test
    void a_table_without_edition_or_header_is_an_error() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("# source: s", "purpose,recipient,fields", "direct-care,gp-practice,state"))
                .withMessage("t, line 1: the header \"edition\" is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("# edition: e", "direct-care,gp-practice,state"))
                .withMessage("t, line 2: the columns are purpose,recipient,fields");
    }

    private static FieldTable table(String... rows) {
        List<String> lines = new ArrayList<>(List.of("# edition: e", "# source: s", "purpose,recipient,fields"));
        lines.addAll(List.of(rows));
        return read(lines.toArray(String[]::new));
    }

    private static FieldTable read(String... lines) {
        return FieldTable.read("t", new ByteArrayInputStream((String.join("\n", lines) + "\n").getBytes(UTF_8)));
    }
}
