package org.carerkit.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the README shows: the first line of each console block, after the prompt; one after the other. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```console\n\\$ carerkit (.+)\n([^`]*)```");
    private static final Pattern ARGUMENT = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final Pattern DURATION = Pattern.compile("\\d+\\.\\d (s|seconds)\\b");

    /**
     * A console block.
     *
     * @param arguments what stands behind the program's name
     * @param file where the results go; empty where they are shown
     * @param output what is shown
     */
    record Example(List<String> arguments, Optional<Path> file, String output) {

        static Example of(String command, String output) {
            String[] parts = command.split(" > ", 2);
            List<String> arguments = ARGUMENT.matcher(parts[0])
                    .results()
                    .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                    .toList();
            return new Example(
                    arguments, parts.length == 1 ? Optional.empty() : Optional.of(Path.of(parts[1])), output);
        }

        @Override
        public String toString() {
            return String.join(" ", arguments);
        }
    }

    static List<Example> examples() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> Example.of(match.group(1), match.group(2)))
                .toList();
    }

    /** The register that the README begins. */
    @BeforeAll
    static void beginWithoutARegister() throws IOException {
        Files.deleteIfExists(Path.of("target", "carers.mv.db"));
        Files.deleteIfExists(Path.of("target", "carers.keys"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReadmeShowsWhatComesOut(Example example) throws IOException {
        Run run = Run.of(example.arguments().toArray(String[]::new));

        String shown = run.err();
        if (example.file().isPresent()) {
            Files.writeString(example.file().get(), run.out());
        } else {
            shown = run.out() + run.err();
        }
        assertThat(withoutDurations(shown)).isEqualTo(withoutDurations(example.output()));
    }

    @Test
    void theReadmeShowsEveryCommand() throws IOException {
        assertThat(examples().stream().map(example -> example.arguments().get(0)))
                .contains("identifier", "validate", "publish", "flag", "tour");
        assertThat(examples().stream()
                        .map(Example::arguments)
                        .filter(arguments -> arguments.get(0).equals("flag"))
                        .map(arguments -> arguments.get(1)))
                .contains(
                        "apply", "show", "list", "history", "due", "refer", "checkpoint", "verify", "export", "erase");
    }

    private static String withoutDurations(String text) {
        return DURATION.matcher(text).replaceAll("0.0 $1");
    }
}
