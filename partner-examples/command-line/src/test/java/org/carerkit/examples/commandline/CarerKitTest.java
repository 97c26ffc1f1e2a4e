package org.carerkit.examples.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carerkit.examples.commandline.terminal.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CarerKitTest {

    @Test
    void saysWhatThereIsWhenAskedForNothing() {
        Run run = Run.of();

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Usage: carerkit", "identifier", "Exit codes:");
    }

    @Test
    void helpIsAResult() {
        Run run = Run.of("--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: carerkit", "carerkit tour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identifier",
                "validate",
                "score",
                "tally",
                "change",
                "publish",
                "council",
                "school",
                "evaluate",
                "leave",
                "self-check",
                "flag",
                "policy",
                "partners",
                "tour"
            })
    void everyCommandTeaches(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: carerkit " + command, "Exit codes:", "  0 ", "  1 ", "  2 ", "  3 ");
        assertThat(run.out()).containsPattern("(?m)^Examples?:$");
        assertThat(Run.of("help", command)).isEqualTo(run);
    }

    @Test
    void tellsItsVersion() {
        assertThat(Run.of("--version")).isEqualTo(new Run(0, "carerkit development\n", ""));
    }

    @Test
    void namesAnOptionThatIsNotThereButNoValue() {
        Run run = Run.of("identifier", "--colour=9434765919", "nhs-number", "9434765919");

        assertThat(run)
                .isEqualTo(new Run(2, "", "carerkit: there is no option --colour.\nTry: carerkit identifier --help\n"));
    }

    @Test
    void repeatsNoValueThatStandsWhereACommandIsExpected() {
        Run run = Run.of("9434765919");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                        carerkit: there is no such command. Commands: identifier, validate, score, tally, change, publish, council, school, evaluate, leave, self-check, flag, policy, partners, tour, help.
                        Try: carerkit --help
                        """);
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(Run.of("identifier", "nhs-number"))
                .isEqualTo(new Run(2, "", "carerkit: VALUE is missing.\nTry: carerkit identifier --help\n"));
    }

    @Test
    void namesWhatAnOptionTakes() {
        assertThat(Run.of("identifier", "--format", "xml", "upn", "A"))
                .isEqualTo(new Run(
                        2,
                        "",
                        "carerkit: --format has to be one of: table, csv, json.\nTry: carerkit identifier --help\n"));
    }

    @Test
    void endsQuietlyWhenTheReaderHasGone() {
        Run run = writingTo("Broken pipe");

        assertThat(run).isEqualTo(new Run(1, "", ""));
    }

    @Test
    void saysThatResultsAreLostWhenTheDiskIsFull() {
        Run run = writingTo("No space left on device");

        assertThat(run)
                .isEqualTo(
                        new Run(2, "", "carerkit: the results could not be written to the end: is the disk full?\n"));
    }

    static List<Throwable> faults() {
        return List.of(new IllegalStateException("about 9434765919"), new AssertionError("about 9434765919"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultOfTheProgramHasACodeOfItsOwnAndRepeatsNothing(Throwable fault) {
        Run run = writingTo(() -> {
            if (fault instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault;
        });

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("carerkit: this should not have happened ("
                        + fault.getClass().getName() + "). Please report it with these lines:\n  at ")
                .doesNotContain("9434765919");
    }

    @Test
    void theReadmeAndTheHelpListTheSameExitCodes() throws IOException {
        String help = Run.of("--help").out();

        assertThat(Files.readString(Path.of("README.md")).lines().filter(line -> line.matches("\\| \\d \\| .*")))
                .extracting(line -> line.substring(2, 3))
                .containsExactly("0", "1", "2", "3")
                .allSatisfy(code -> assertThat(help).containsPattern("(?m)^ +" + code + "  "));
    }

    /** What happens when results are written. */
    private interface Failing {
        void now() throws IOException;
    }

    private static Run writingTo(String failure) {
        return writingTo(() -> {
            throw new IOException(failure);
        });
    }

    private static Run writingTo(Failing failing) {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                failing.now();
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                new ByteArrayInputStream(new byte[0]),
                broken,
                new PrintStream(err, true, UTF_8),
                false,
                false,
                Run.NOVEMBER);
        int exitCode = CarerKit.run(environment, "identifier", "nhs-number", "9434765919");
        return new Run(exitCode, "", err.toString(UTF_8));
    }
}
