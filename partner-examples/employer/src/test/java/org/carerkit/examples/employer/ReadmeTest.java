package org.carerkit.examples.employer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs what the README shows. After the prompt stands the command; lines that begin with > are typed. */
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("```console\n\\$ employer (.+)\n([^`]*)```");
    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    record Example(List<String> arguments, String shown) {

        @Override
        public String toString() {
            return String.join(" ", arguments);
        }
    }

    static List<Example> examples() throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> new Example(List.of(match.group(1).split(" ")), match.group(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReadmeShowsWhatComesOut(Example example) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.deleteIfExists(Path.of("target", "readme-check.json"));
        String typed = example.shown()
                .lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2) + "\n")
                .collect(Collectors.joining());
        String told =
                example.shown().lines().filter(line -> !line.startsWith("> ")).collect(Collectors.joining("\n"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Employer.run(
                new ByteArrayInputStream(typed.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(OutputStream.nullOutputStream(), true, UTF_8),
                NOVEMBER,
                example.arguments().toArray(String[]::new));

        String here = Path.of("").toAbsolutePath() + java.io.File.separator;
        assertThat(out.toString(UTF_8).replace(here, "").replace("\r\n", "\n").stripTrailing())
                .isEqualTo(told.stripTrailing());
    }

    @Test
    void theReadmeHasExamples() throws IOException {
        assertThat(examples()).hasSize(2);
    }
}
