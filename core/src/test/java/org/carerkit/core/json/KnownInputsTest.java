package org.carerkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@link ReadFuzzTest} starts from and what it found holds in every build, without Jazzer's agent in it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KnownInputsTest {

    private static final Path INPUTS =
            Path.of("src/test/resources/org/carerkit/core/json/ReadFuzzTestInputs/any_bytes_are_read_or_refused");

    static List<Path> inputs() throws IOException {
        try (Stream<Path> files = Files.list(INPUTS)) {
            return files.sorted().toList();
        }
    }

    @Test
    void there_are_inputs() throws IOException {
        assertThat(inputs()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void a_known_input_is_read_or_refused(Path input) throws IOException {
        new ReadFuzzTest().any_bytes_are_read_or_refused(Files.readAllBytes(input));
    }
}
