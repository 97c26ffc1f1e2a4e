package org.carerkit.examples.employer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.carerkit.core.docs.MarkdownConsole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands in the README's console blocks. Lines that begin with > are typed. */
class ReadmeTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
    private static final String TYPED = "> ";
    private static final Pattern NEVER = Pattern.compile("(?!)");

    static List<MarkdownConsole> examples() throws IOException {
        return MarkdownConsole.in(Path.of("README.md"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    @Tag("golden")
    void theReadmeShowsWhatComesOut(MarkdownConsole example) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.deleteIfExists(Path.of("target", "readme-check.json"));
        List<String> words = example.words();
        assertThat(words.get(0)).isEqualTo("employer");
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        PrintStream shown = new PrintStream(terminal, true, UTF_8);

        Employer.run(
                new Keyboard(example.shown(), terminal),
                shown,
                shown,
                NOVEMBER,
                words.subList(1, words.size()).toArray(String[]::new));

        String here = Path.of("").toAbsolutePath() + File.separator;
        example.shows(terminal.toString(UTF_8).replace(here, "").replace("\r\n", "\n"), NEVER);
    }

    @Test
    void theReadmeHasExamples() throws IOException {
        assertThat(examples()).hasSize(2);
    }

    /** Types a line only when the program reads it, and echoes it. */
    private static final class Keyboard extends InputStream {

        private final Iterator<String> lines;
        private final ByteArrayOutputStream terminal;

        Keyboard(String shown, ByteArrayOutputStream terminal) {
            this.lines = shown.lines()
                    .filter(line -> line.startsWith(TYPED))
                    .toList()
                    .iterator();
            this.terminal = terminal;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (!lines.hasNext()) {
                return -1;
            }
            byte[] line = (lines.next() + "\n").getBytes(UTF_8);
            terminal.writeBytes(line);
            int count = line.length - TYPED.length();
            System.arraycopy(line, TYPED.length(), bytes, from, count);
            return count;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("whole lines are typed");
        }
    }
}
