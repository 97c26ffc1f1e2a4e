package org.carerkit.examples.commandline.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.carerkit.examples.commandline.OneLine;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierCommandTest {

    @Test
    void writesALineForEachValueAndEndsWith1WhenOneIsInvalid() {
        Run run = Run.of("identifier", "nhs-number", "4010232137", "9434765918", "94347659");

        assertThat(run.out()).isEqualTo("""
                        4010232137,valid
                        9434765918,invalid,CK-NHS-NUMBER-CHECK-DIGIT
                        94347659,invalid,CK-NHS-NUMBER-LENGTH
                        """);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void endsWith0WhenAllAreValid() {
        assertThat(Run.of("identifier", "nhs-number", "4010232137")).isEqualTo(new Run(0, "4010232137,valid\n", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "upn, A123456789013, CK-UPN-CHECK-LETTER",
        "postcode, TS24 8A, CK-POSTCODE-SHAPE",
        "urn, 12345, CK-URN-LENGTH",
        "ons-area, E92000001, CK-ONS-AREA-KIND"
    })
    void knowsEveryScheme(String scheme, String value, String code) {
        assertThat(Run.of("identifier", scheme, value)).isEqualTo(new Run(1, value + ",invalid," + code + "\n", ""));
    }

    @Test
    void leavesAValueWithAWarningValidAndCountsTheWarningAtTheEnd() {
        Run run = Run.of("identifier", "nhs-number", "9990000018", "4010232137", "9990000026");

        assertThat(run.out()).isEqualTo("9990000018,valid\n4010232137,valid\n9990000026,valid\n");
        assertThat(run.err())
                .isEqualTo("CK-NHS-NUMBER-TEST: This NHS number is in the range reserved for test data. (2 of them)\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void readsStandardInputALineAtATime() {
        Run run = Run.withInput("\uFEFF9434765919\r\n\n9434765918\n9434765919", "identifier", "nhs-number", "-");

        assertThat(run.out()).isEqualTo("""
                        9434765919,valid
                        9434765918,invalid,CK-NHS-NUMBER-CHECK-DIGIT
                        9434765919,valid
                        """);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void refusesInputThatIsNoText() {
        InputStream utf16 = new ByteArrayInputStream(new byte[] {(byte) 0xFF, (byte) 0xFE, '9', 0, '\n', 0});

        Run run = Run.reading(utf16, false, "identifier", "nhs-number", "-");

        assertThat(run).isEqualTo(new Run(2, "", "carerkit: Standard input, line 1: not UTF-8.\n"));
    }

    @Test
    void refusesALineWithoutEndWithoutReadingItAll() {
        OneLine gigabyte = new OneLine(1L << 30);

        Run run = Run.reading(gigabyte, false, "identifier", "nhs-number", "-");

        assertThat(run).isEqualTo(new Run(2, "", "carerkit: Standard input, line 1: longer than 1000 bytes.\n"));
        assertThat(gigabyte.given()).isLessThan(1 << 20);
    }

    @Test
    void guardsACellThatASpreadsheetWouldRun() {
        assertThat(Run.of("identifier", "uprn", "=1+1").out()).isEqualTo("'=1+1,invalid,CK-UPRN-CHARACTER\n");
        assertThat(Run.of("identifier", "uprn", "--", "-1+1").out()).isEqualTo("'-1+1,invalid,CK-UPRN-CHARACTER\n");
        assertThat(Run.of("identifier", "uprn", "--", "-1").out()).isEqualTo("-1,invalid,CK-UPRN-CHARACTER\n");
        assertThat(Run.of("identifier", "uprn", "@arguments").out())
                .isEqualTo("'@arguments,invalid,CK-UPRN-CHARACTER\n");
        assertThat(Run.of("identifier", "uprn", "1,\"2\"").out())
                .isEqualTo("\"1,\"\"2\"\"\",invalid,CK-UPRN-CHARACTER\n");
    }

    @Test
    void writesAnObjectALineInJson() {
        Run run = Run.of("identifier", "--format", "json", "nhs-number", "4010232137", "9990000018", "9434765918");

        assertThat(run.lines())
                .containsExactly(
                        "{\"value\":\"4010232137\",\"status\":\"valid\"}",
                        "{\"value\":\"9990000018\",\"status\":\"valid\",\"code\":\"CK-NHS-NUMBER-TEST\","
                                + "\"message\":\"This NHS number is in the range reserved for test data.\"}",
                        "{\"value\":\"9434765918\",\"status\":\"invalid\",\"code\":\"CK-NHS-NUMBER-CHECK-DIGIT\","
                                + "\"message\":\"The digits of this NHS number do not match its check digit. "
                                + "One digit is wrong, or two have been swapped.\"}");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void writesColumnsAtATerminalWhenATableIsAskedFor() {
        Run run = Run.atTerminal("identifier", "--format", "table", "nhs-number", "4010232137", "94347\u2028[2J");

        assertThat(run.out()).isEqualTo("""
                        VALUE       STATUS   CODE                     MESSAGE
                        4010232137  valid
                        94347?[2J   invalid  CK-NHS-NUMBER-CHARACTER  An NHS number contains only digits.
                        """);
    }

    @Test
    void listsTheSchemesWhenOneIsUnknown() {
        Run run = Run.of("identifier", "passport", "9434765919");

        assertThat(run)
                .isEqualTo(new Run(
                        2,
                        "",
                        "carerkit: SCHEME has to be one of: nhs-number, upn, ods, urn, laestab, dfe-area, ons-area, cassr,"
                                + " uprn, postcode.\n"));
    }
}
