package org.carerkit.core.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.carerkit.core.code.CodeListEdition.MappingTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every list and every edition that comes with CarerKit. */
class CodeListLawsTest {

    private static final CodeLists LISTS = CodeLists.standard();

    static Stream<CodeList> lists() {
        return LISTS.all().stream();
    }

    static Stream<CodeListEdition> editions() {
        return lists().flatMap(list -> list.editions().stream());
    }

    static Stream<CodeListEdition> mappedEditions() {
        return editions().filter(edition -> edition.target().isPresent());
    }

    @Test
    void theListsAreTheseAndInTheseEditions() {
        assertThat(editions().map(CodeListEdition::toString))
                .containsExactlyInAnyOrder(
                        "snomed-ct",
                        "nhs-ethnic-category 2001",
                        "ons-ethnic-group 2021",
                        "nhs-person-stated-gender",
                        "dfe-sex",
                        "ons-hours-of-care 2011",
                        "ons-hours-of-care 2021",
                        "dfe-young-carer 2023",
                        "hl7v2-0063",
                        "ukcore-relationship",
                        "lawful-basis 2026");
    }

    @ParameterizedTest
    @MethodSource("lists")
    void aListHoldsItsOwnEditionsAndNoOthers(CodeList list) {
        assertThat(list.editions())
                .isNotEmpty()
                .allSatisfy(edition -> assertThat(edition.list()).isEqualTo(list.id()));
        assertThat(list.editions().stream().map(CodeListEdition::name)).doesNotHaveDuplicates();
    }

    @Test
    void noTwoListsShareAnIdOrAnAddress() {
        assertThat(lists().flatMap(list -> Stream.concat(Stream.of(list.id()), list.systems().stream())))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("editions")
    void everyLineOfItsFileIsRead(CodeListEdition edition) {
        List<String> lines = linesOf(file(edition));
        long headers = lines.stream().filter(line -> line.startsWith("#")).count();

        assertThat((long) edition.entries().size()).isEqualTo(lines.size() - headers - 1);
    }

    @Test
    void everyFileBelongsToAList() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(CodeLists.class.getResource("snomed-ct.csv"))
                        .toURI())
                .resolveSibling("");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".csv")))
                    .containsExactlyInAnyOrderElementsOf(
                            editions().map(CodeListLawsTest::file).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("mappedEditions")
    void aMappingCoversItsEditionAndLandsInKnownCodes(CodeListEdition from) {
        MappingTarget target = from.target().orElseThrow();

        assertThat(from.entries()).allSatisfy(entry -> {
            Coded mapped = LISTS.map(coded(from, entry), target.list(), target.edition())
                    .orElseThrow();
            assertThat(LISTS.isKnown(mapped)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("mappedEditions")
    void aMappingLeadsOneWay(CodeListEdition from) {
        MappingTarget target = from.target().orElseThrow();
        CodeListEdition to = LISTS.find(target.list())
                .flatMap(list -> list.edition(target.edition()))
                .orElseThrow();

        assertThat(to.entries())
                .allSatisfy(entry -> assertThat(LISTS.map(
                                coded(to, entry), from.list(), from.name().orElseThrow()))
                        .isEmpty());
    }

    @Test
    void thereAreTwoMappings() {
        assertThat(mappedEditions().map(CodeListEdition::toString))
                .containsExactlyInAnyOrder("ons-ethnic-group 2021", "ons-hours-of-care 2021");
    }

    @Test
    void everySnomedCodeHasItsCheckDigit() {
        assertThat(LISTS.find("snomed-ct").orElseThrow().editions().get(0).entries())
                .hasSize(32)
                .allSatisfy(entry -> assertThat(Verhoeff.isSnomedCode(entry.code()))
                        .as(entry.code())
                        .isTrue());
    }

    @Test
    void theCensusOf2021HasNineteenGroups() {
        assertThat(LISTS.find("ons-ethnic-group")
                        .orElseThrow()
                        .editions()
                        .get(0)
                        .entries())
                .hasSize(19);
    }

    private static Coded coded(CodeListEdition edition, CodeEntry entry) {
        return new Coded(edition.list(), edition.name().orElse(null), entry.code());
    }

    private static String file(CodeListEdition edition) {
        return edition.list() + edition.name().map(name -> "-" + name).orElse("") + ".csv";
    }

    private static List<String> linesOf(String file) {
        try {
            return Files.readAllLines(Path.of(
                    Objects.requireNonNull(CodeLists.class.getResource(file)).toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
