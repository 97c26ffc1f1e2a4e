package org.carerkit.examples.commandline.record;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carerkit.core.sample.SampleArea;
import org.carerkit.core.sample.SamplePopulation;
import org.carerkit.examples.commandline.OneLine;
import org.carerkit.examples.commandline.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateCommandTest {

    private static final String CLEAN = """
            {"format":"carerkit.carer/1","identifiers":[{"scheme":"nhs-number","value":"4010232137"}],"restricted":false}
            """;
    private static final String WRONG_DIGIT = CLEAN.replace("2137", "2138");
    private static final String BORN_TOMORROW =
            CLEAN.replace("\"restricted\"", "\"person\":{\"birthDate\":\"2026-11-24\"},\"restricted\"");
    private static final String UNKNOWN_FIELD =
            CLEAN.replace("\"restricted\"", "\"shoeSize\":\"forty-two\",\"restricted\"");

    @TempDir
    private Path folder;

    @Test
    void saysNothingAboutRecordsWithoutAFaultAndEndsWith0() throws IOException {
        Run run = Run.of("validate", file("carers.ndjson", CLEAN + CLEAN));

        assertThat(run)
                .isEqualTo(new Run(
                        0,
                        "file,line,path,code,severity,message\n",
                        "2 records in 0.0 s: 0 unreadable, 0 with errors, 0 with warnings.\n"));
    }

    @Test
    void writesARowForEachFindingAndEndsWith1() throws IOException {
        String file = file("carers.ndjson", CLEAN + WRONG_DIGIT + "\n" + BORN_TOMORROW);

        Run run = Run.of("validate", file);

        assertThat(run.lines())
                .containsExactly(
                        "file,line,path,code,severity,message",
                        file
                                + ",2,identifiers[0].value,CK-NHS-NUMBER-CHECK-DIGIT,error,\"The digits of this NHS number"
                                + " do not match its check digit. One digit is wrong, or two have been swapped.\"",
                        file + ",4,person.birthDate,CK-BIRTH-IN-FUTURE,error,The date of birth is in the future.");
        assertThat(run.err()).isEqualTo("""
                        3 records in 0.0 s: 0 unreadable, 2 with errors, 0 with warnings.
                                1  error        CK-NHS-NUMBER-CHECK-DIGIT
                                1  error        CK-BIRTH-IN-FUTURE
                        """);
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void checksAsOnTheDayThatIsAskedFor() throws IOException {
        String file = file("carers.ndjson", BORN_TOMORROW);

        assertThat(Run.of("validate", "--severity", "error", file).exitCode()).isEqualTo(1);
        assertThat(Run.of("validate", "--severity", "error", "--on", "2026-11-24", file)
                        .exitCode())
                .isZero();
        assertThat(Run.of("validate", "--on", "24/11/2026", file))
                .isEqualTo(new Run(
                        2, "", "carerkit: a date is written like 2026-04-01.\nTry: carerkit validate --help\n"));
    }

    @Test
    void countsWarningsUnlessOnlyErrorsAreAskedFor() throws IOException {
        String file = file("carers.ndjson", CLEAN.replace("4010232137", "9990000018"));

        assertThat(Run.of("validate", file).exitCode()).isEqualTo(1);
        assertThat(Run.of("validate", "--severity", "warning", file).exitCode()).isEqualTo(1);
        assertThat(Run.of("validate", "--severity", "error", file).exitCode()).isZero();
    }

    @Test
    void tellsOfAFieldItDoesNotKnowByItsPlace() throws IOException {
        String file = file("carers.ndjson", UNKNOWN_FIELD);

        Run run = Run.of("validate", file);

        assertThat(run.out())
                .contains(",1,,CK-JSON-FIELD-UNKNOWN,information,")
                .doesNotContain("shoeSize", "forty-two");
        assertThat(Run.of("validate", "--severity", "warning", file).exitCode()).isZero();
    }

    @Test
    void readsOneDocumentOverSeveralLines() throws IOException {
        String pretty = CLEAN.replace("{\"format\"", "{\n  \"format\"").replace(",", ",\n  ");

        assertThat(Run.of("validate", file("carer.json", pretty)).exitCode()).isZero();
        assertThat(Run.withInput(pretty.replace("2137", "2138"), "validate", "--format", "json", "-"))
                .isEqualTo(new Run(
                        1,
                        "{\"file\":\"-\",\"line\":1,\"path\":\"identifiers[0].value\",\"code\":\"CK-NHS-NUMBER-CHECK-DIGIT\","
                                + "\"severity\":\"error\",\"message\":\"The digits of this NHS number do not match its check"
                                + " digit. One digit is wrong, or two have been swapped.\"}\n",
                        """
                        1 record in 0.0 s: 0 unreadable, 1 with errors, 0 with warnings.
                                1  error        CK-NHS-NUMBER-CHECK-DIGIT
                        """));
    }

    @Test
    void readsAsItIsToldToWhateverTheFileLooksLike() throws IOException {
        String lines = file("carers.json", CLEAN + CLEAN);

        assertThat(Run.of("validate", lines).err()).startsWith("2 records ");
        assertThat(Run.of("validate", "--as", "json", lines).out()).contains("CK-JSON-NOT-ALONE");
        String pretty = file("carer.json", CLEAN.replace(",", ",\n"));
        assertThat(Run.of("validate", "--as", "ndjson", pretty).err())
                .startsWith("4 records ")
                .contains("4 unreadable");
    }

    @Test
    void passesOverAByteOrderMark() throws IOException {
        assertThat(Run.of("validate", file("carers.ndjson", "\uFEFF" + CLEAN)).exitCode())
                .isZero();
    }

    @Test
    void findsTheSameWithAnyNumberOfThreads() throws IOException {
        String file = file("carers.ndjson", planted(500));

        Run one = Run.of("validate", "--threads", "1", file);

        assertThat(one.lines()).hasSizeGreaterThan(500);
        assertThat(Run.of("validate", "--threads", "2", file)).isEqualTo(one);
        assertThat(Run.of("validate", "--threads", "7", file)).isEqualTo(one);
        assertThat(Run.of("validate", "--threads", "0", file))
                .isEqualTo(new Run(2, "", "carerkit: --threads has to be 1 to 256.\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"format\":\"carerkit.carer/1\",\"restri | CK-JSON-TRUNCATED",
                "{\"format\":\"carerkit.carer/2\"} | CK-JSON-FORMAT-UNKNOWN",
                "{\"restricted\":true,\"restricted\":false} | CK-JSON-DUPLICATE-KEY",
                "{\"person\":{\"birthDate\":20100101}} | CK-JSON-WRONG-TYPE",
                "{\"person\":{\"birthDate\":\"2010-02-30\"}} | CK-JSON-DATE",
                "{\"restricted\":\"true\"} | CK-JSON-WRONG-TYPE",
                "caff\u00e9 | CK-JSON-MALFORMED",
            })
    void reportsABadLineAndReadsTheNext(String line, String code) throws IOException {
        String file = file("carers.ndjson", CLEAN + line + "\n" + WRONG_DIGIT);

        Run run = Run.of("validate", file);

        assertThat(run.out()).contains("," + code + ",error,", ",3,identifiers[0].value,CK-NHS-NUMBER-CHECK-DIGIT,");
        assertThat(run.err()).startsWith("3 records in 0.0 s: 1 unreadable, 1 with errors");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {33, 10_000})
    void standsAnyNesting(int depth) throws IOException {
        String file = file("carers.ndjson", "{\"roles\":" + "[".repeat(depth) + "\n" + CLEAN);

        Run run = Run.of("validate", file);

        assertThat(run.out()).contains(",1,", "CK-JSON-TOO-DEEP,error").doesNotContain(",2,");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void reportsALineInAnotherEncodingAndReadsTheNext() throws IOException {
        Path file = folder.resolve("carers.ndjson");
        byte[] latin1 = "{\"whatMatters\":\"caf\u00e9\"}\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        Files.write(file, latin1);
        Files.writeString(file, CLEAN, java.nio.file.StandardOpenOption.APPEND);

        Run run = Run.of("validate", file.toString());

        assertThat(run.out()).contains(",1,", "CK-JSON-ENCODING,error").doesNotContain("caf");
        assertThat(run.err()).startsWith("2 records in 0.0 s: 1 unreadable");
    }

    @Test
    void refusesWhatCannotBeReadAndChecksTheOthers() throws IOException {
        String good = file("good.ndjson", WRONG_DIGIT);
        String missing = folder.resolve("missing.ndjson").toString();
        String empty = file("empty.ndjson", "");
        Path utf16 = folder.resolve("utf16.ndjson");
        Files.write(utf16, CLEAN.getBytes(UTF_16));

        Run run = Run.of("validate", missing, empty, utf16.toString(), folder.toString(), good);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).contains(good + ",1,identifiers[0].value,CK-NHS-NUMBER-CHECK-DIGIT,error,");
        assertThat(run.err().lines())
                .contains(
                        "carerkit: " + missing + ": there is no such file.",
                        "carerkit: " + empty + ": empty.",
                        "carerkit: " + utf16 + ": not text in UTF-8. Save it as UTF-8 and try again.",
                        "carerkit: " + folder + ": a directory, not a file.");
    }

    @Test
    void refusesAFileThatMayNotBeRead() throws IOException {
        Path file = Path.of(file("secret.ndjson", CLEAN));
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "everything may be read by this user");

        assertThat(Run.of("validate", file.toString()).err()).startsWith("carerkit: " + file + ": may not be read.");
    }

    @Test
    void refusesAFileThatFailsUnderTheReader() {
        Path failing = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(failing), "needs Linux");

        Run run = Run.of("validate", failing.toString());

        assertThat(run.err()).startsWith("carerkit: /proc/self/mem: cannot be read to the end.");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void refusesBlankInput() throws IOException {
        String blank = file("blank.ndjson", "\n \n");

        Run run = Run.of("validate", blank);

        assertThat(run.err()).startsWith("carerkit: " + blank + ": holds no record.");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void readsAGigabyteInOneLineWithoutKeepingIt() {
        OneLine gigabyte = new OneLine(1L << 30);

        Run run = Run.reading(gigabyte, false, "validate", "--threads", "1", "-");

        assertThat(gigabyte.given()).isEqualTo(1L << 30);
        assertThat(run.out()).contains("-,1,,CK-JSON-TOO-LARGE,error,");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void writesATableAndDrawsABarAtATerminal() throws IOException {
        Run run = Run.atTerminal("validate", file("carers.ndjson", CLEAN + WRONG_DIGIT));

        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).startsWith("FILE ").contains("  LINE  PATH                  CODE");
        assertThat(run.lines().get(1)).contains("  2     identifiers[0].value  CK-NHS-NUMBER-CHECK-DIGIT  error");
        assertThat(run.err()).contains("Checking 100%", "\r\u001b[K2 records in");
    }

    @Test
    void drawsNoBarInAPipe() throws IOException {
        assertThat(Run.of("validate", file("carers.ndjson", CLEAN)).err()).doesNotContain("\r", "\u001b");
    }

    @Test
    void repeatsNothingOfAPersonWhateverIsWrong() throws IOException {
        String planted = planted(200);
        List<String> values = List.of("Sample-", "example.org", "07700", "Example Street", "mine.");
        assertThat(values).allMatch(planted::contains);
        String cut = planted.lines()
                .map(line -> line.substring(0, line.length() * 9 / 10))
                .collect(Collectors.joining("\n"));

        for (String input : List.of(planted, cut)) {
            Run run = Run.withInput(input, "validate", "--as", "ndjson", "-");
            assertThat(run.lines()).hasSizeGreaterThan(200);
            assertThat(values)
                    .noneMatch(value -> run.out().contains(value) || run.err().contains(value));
        }
    }

    /** Returns a file of carers with a fault in each. */
    private static String planted(int size) {
        SamplePopulation carers = new SamplePopulation(SampleArea.HARTLEPOOL, size, LocalDate.of(2026, 11, 23), 42);
        List<String> lines = carers.lines().toList();
        return IntStream.range(0, size)
                .mapToObj(i -> switch (i % 3) {
                    case 0 -> lines.get(i).replaceFirst("\"value\":\"9", "\"value\":\"8");
                    case 1 -> lines.get(i).replace("\"language\":\"en\"", "\"language\":\"English!\"");
                    default -> lines.get(i).replaceFirst("birthDate\":\"19", "birthDate\":\"29");
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, UTF_8).toString();
    }
}
