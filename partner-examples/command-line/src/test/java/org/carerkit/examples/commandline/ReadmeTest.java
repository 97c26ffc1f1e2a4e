package org.carerkit.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the README shows: the first line of each console block, after the prompt. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```console\n\\$ carerkit (.+)\n([^`]*)```");
    private static final Pattern DURATION = Pattern.compile("\\d+\\.\\d (s|seconds)\\b");

    record Example(List<String> arguments, String output) {

        @Override
        public String toString() {
            return String.join(" ", arguments);
        }
    }

    static List<Example> examples() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> new Example(Arrays.asList(match.group(1).split(" ")), match.group(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReadmeShowsWhatComesOut(Example example) {
        Run run = Run.of(example.arguments().toArray(String[]::new));

        assertThat(withoutDurations(run.out() + run.err())).isEqualTo(withoutDurations(example.output()));
    }

    @Test
    void theReadmeShowsEveryCommand() throws IOException {
        assertThat(examples().stream().map(example -> example.arguments().get(0)))
                .contains("identifier", "validate", "publish", "tour");
    }

    private static String withoutDurations(String text) {
        return DURATION.matcher(text).replaceAll("0.0 $1");
    }
}
