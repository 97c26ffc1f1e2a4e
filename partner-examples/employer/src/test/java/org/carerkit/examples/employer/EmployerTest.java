package org.carerkit.examples.employer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmployerTest {

    private static final Clock NOVEMBER = Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void aPortThatIsNoneIsRefusedOnStandardError() {
        assertThat(run("--port", "70000")).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8).strip()).isEqualTo("carerkit: --port has to be from 0 to 65535.");
    }

    @Test
    void aFileThatIsNoSelfCheckIsRefusedOnStandardErrorAndStaysAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.json"), "Dear all");

        assertThat(run("--terminal", "--file", file.toString())).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8))
                .startsWith("carerkit: The file is not a self-check")
                .doesNotContain("Dear");
        assertThat(file).hasContent("Dear all");
    }

    @Test
    void anOptionThatDoesNotExistIsRefusedOnStandardError() {
        assertThat(run("--colour")).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).contains("--colour");
    }

    private int run(String... arguments) {
        return Employer.run(
                InputStream.nullInputStream(),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                NOVEMBER,
                arguments);
    }
}
