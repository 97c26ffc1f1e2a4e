package org.carerkit.core.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeListEditionTest {

    private static final String HEAD = """
            # list: ours
            # edition: 2026
            # source: Our own
            # date: 2026-05-01
            code,display,flags,maps-to
            """;

    @Test
    void aFileIsReadWithItsHeader() {
        CodeListEdition edition = read(HEAD + "A,Asked for advice,carer paid-carer,\nB,Asked for a break,,\n");

        assertThat(edition.list()).isEqualTo("ours");
        assertThat(edition.name()).contains("2026");
        assertThat(edition.source()).isEqualTo("Our own");
        assertThat(edition.date()).isEqualTo("2026-05-01");
        assertThat(edition.entries()).extracting(CodeEntry::code).containsExactly("A", "B");
        assertThat(edition.find("A").orElseThrow().flags())
                .containsExactlyInAnyOrder(CodeFlag.CARER, CodeFlag.PAID_CARER);
        assertThat(edition.find("C")).isEmpty();
    }

    @Test
    void aBrokenFileFailsWithItsNameAndLine() throws IOException {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(CodeListEditionTest.class.getResourceAsStream("broken-list.csv")),
                StandardCharsets.UTF_8)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CodeListEdition.read("broken-list.csv", reader))
                    .withMessage("broken-list.csv, line 7: 4 fields expected, 3 found");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A,,,              | a code and its display are needed",
                ",Asked,,          | a code and its display are needed",
                "A,Asked,,B        | a code maps to another exactly where the header maps-to says where",
                "A,Asked,carers,   | flags does not know the word \"carers\"",
                "A,Asked,carer  x, | flags does not know the word \"\"",
                "A,Asked,carer carer, | \"carer\" stands twice in flags",
                "A, Asked,,        | a field has white space around it",
                "A,Asked,,,        | 4 fields expected, 5 found",
                "# note: late      | 4 fields expected, 1 found"
            })
    void everyFaultOfARowIsToldWithItsLine(String row, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEAD + "Z,Fine,,\n" + row + "\n"))
                .withMessage("ours.csv, line 7: " + fault);
    }

    @Test
    void aFieldWithACommaStandsInQuotationMarks() {
        assertThat(read(HEAD + "A,\"Asked, or told\",,\n")
                        .find("A")
                        .orElseThrow()
                        .display())
                .isEqualTo("Asked, or told");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEAD + "A,As\"ked,,\n"))
                .withMessageStartingWith("ours.csv, line 6, column 2: CK-CSV-QUOTE ");
    }

    @Test
    void aBlankLineIsAFault() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEAD + "A,Asked,,\n\n"))
                .withMessage("ours.csv, line 7: 4 fields expected, 1 found");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEAD + "A,Asked,,\n\nB,Asked,,\n"))
                .withMessage("ours.csv, line 7: 4 fields expected, 1 found");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEAD + "A,\"Asked\ntwice\",,\nB,Asked,,\n"))
                .withMessage("ours.csv, line 7: 4 fields expected, 1 found");
    }

    @Test
    void aCodeStandsOnceInAList() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(HEAD + "A,Asked,,\nA,Asked again,,\n"))
                .withMessage("ours.csv, line 7: the code is already listed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'# colour: red\n'                      | no header is called \"colour\"",
                "'#list: ours\n'                        | a header is written \"# key: value\"",
                "'# list: ours\n# list: ours\n'         | the header \"list\" is empty or repeated",
                "'# list:  \n'                          | the header \"list\" is empty or repeated",
                "'# list: ours\n'                       | the line of column names is missing",
                "''                                     | the line of column names is missing",
                "'# list: ours\ncode,display\n'         | the columns are code,display,flags,maps-to",
                "'code,display,flags,maps-to\n'         | the table has no rows",
                "'# check-digit: luhn\ncode,display,flags,maps-to\nA,a,,\n' | the only check digit known is verhoeff",
                "'# maps-to: other\ncode,display,flags,maps-to\nA,a,,B\n'   | the header maps-to is written \"LIST EDITION\"",
                "'# list: l\ncode,display,flags,maps-to\nA,a,,\n'           | the header \"date\" is missing",
                "'# date: May\ncode,display,flags,maps-to\nA,a,,\n'         | the header date is written year-month-day",
                "'# date: 2026-05-01\ncode,display,flags,maps-to\nA,a,,\n'  | the header \"list\" is missing"
            })
    void everyFaultOfTheHeaderIsTold(String file, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file))
                .withMessageStartingWith("ours.csv, line ")
                .withMessageEndingWith(": " + fault);
    }

    @Test
    void aMappedEditionMapsEveryCode() {
        String file = HEAD.replace("# date", "# maps-to: theirs 2001\n# date");

        assertThat(read(file + "A,Asked,,B\n").find("A").orElseThrow().mapsTo()).isEqualTo("B");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file + "A,Asked,,\n"))
                .withMessageStartingWith("ours.csv, line 7: a code maps to another");
    }

    @Test
    void aListTakesOnlyEditionsOfItsOwnThatCanBeTold() {
        CodeListEdition edition = read(HEAD + "A,Asked,,\n");

        assertThat(CodeList.of("ours", null, List.of(edition)).edition("2026")).containsSame(edition);
        assertThatIllegalArgumentException().isThrownBy(() -> CodeList.of("theirs", null, List.of(edition)));
        assertThatIllegalArgumentException().isThrownBy(() -> CodeList.of("ours", null, List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> CodeList.of("ours", null, List.of(edition, edition)));
        CodeListEdition unnamed = read(HEAD.replace("# edition: 2026\n", "") + "A,Asked,,\n");
        assertThatIllegalArgumentException().isThrownBy(() -> CodeList.of("ours", null, List.of(edition, unnamed)));
    }

    private static CodeListEdition read(String text) {
        return CodeListEdition.read("ours.csv", new StringReader(text));
    }
}
