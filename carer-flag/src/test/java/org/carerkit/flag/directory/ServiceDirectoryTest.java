package org.carerkit.flag.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.carerkit.core.carer.CarerKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServiceDirectoryTest {

    private static final String TOP = "# edition: e\n# source: s\nid,name,offers,audience,area,contact,how-to-refer\n";

    @Test
    void the_built_in_directory_is_plainly_fictional() {
        ServiceDirectory directory = ServiceDirectory.fictional();

        assertThat(directory.edition()).startsWith("fictional");
        assertThat(directory.all()).isNotEmpty().allSatisfy(service -> {
            assertThat(service.area()).isEqualTo("Exampleton");
            assertThat(service.name()).startsWith("Exampleton");
            assertThat(service.contact()).startsWith("01632 960");
            assertThat(directory.has(service.id())).isTrue();
            assertThat(directory.service(service.id())).contains(service);
        });
    }

    @Test
    void services_are_found_by_area_and_kind_of_carer() {
        ServiceDirectory directory = ServiceDirectory.fictional();

        assertThat(directory.serving("Exampleton", CarerKind.FORMER_CARER))
                .extracting(CarerService::id)
                .containsExactly("carers-centre", "after-caring");
        assertThat(directory.serving("Elsewhere", CarerKind.FORMER_CARER)).isEmpty();
        assertThat(directory.has("nowhere")).isFalse();
        assertThat(directory.service("nowhere")).isEmpty();
    }

    @Test
    void a_cell_in_quotation_marks_may_hold_commas_and_quotation_marks() {
        ServiceDirectory directory = read(
                "breaks,\"Breaks, \"\"day\"\" and night\",breaks,parent-carer adult-carer,Town,here,\"ask, first\"");

        assertThat(directory.all())
                .containsExactly(new CarerService(
                        "breaks",
                        "Breaks, \"day\" and night",
                        "breaks",
                        Set.of(CarerKind.PARENT_CARER, CarerKind.ADULT_CARER),
                        "Town",
                        "here",
                        "ask, first"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "breaks,n,o,all,a,c",
                "breaks,n,o,all,a,c,h,more",
                "breaks,n,o,all,a,c,",
                "breaks, ,o,all,a,c,h",
                "Breaks,n,o,all,a,c,h",
                "breaks,n,o,everybody,a,c,h",
                "breaks,n,o,young-carer young-carer,a,c,h",
                "breaks,n,o,young-carer  adult-carer,a,c,h",
                "breaks,\"n,o,all,a,c,h",
                "breaks,\"n\"x,o,all,a,c,h",
                "breaks,n\"x,o,all,a,c,h",
            })
    void a_bad_line_is_an_error_with_its_number(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("good,n,o,all,a,c,h", line))
                .withMessageMatching("(?s)test\\.csv, line 5(, column [1-8]( \\([a-z-]+\\))?: CK-CSV-|: ).*");
    }

    @Test
    void an_id_stands_once_and_edition_and_columns_have_to_be_there() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("x,n,o,all,a,c,h", "x,n,o,all,a,c,h"))
                .withMessage("test.csv, line 5: the id is already listed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceDirectory.read(
                        "test.csv", new StringReader(TOP.replace("# edition: e\n", "") + "x,n,o,all,a,c,h\n")))
                .withMessageContaining("the header \"edition\" is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceDirectory.read("test.csv", new StringReader("id,name\n")))
                .withMessageContaining("id,name,offers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceDirectory.read("test.csv", new StringReader("# town: t\n" + TOP)))
                .withMessage("test.csv, line 1: no header is called \"town\"");
    }

    private static ServiceDirectory read(String... lines) {
        return ServiceDirectory.read("test.csv", new StringReader(TOP + String.join("\n", List.of(lines)) + "\n"));
    }
}
