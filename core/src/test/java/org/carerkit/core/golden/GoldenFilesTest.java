package org.carerkit.core.golden;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GoldenFilesTest {

    private static final String TEXT = "one\ntwo\nthree\nfour: a longer line\nfive\n";

    @TempDir
    private Path place;

    private Path kept;

    @BeforeEach
    void keepAText() throws IOException {
        kept = place.resolve("kept");
        Files.createDirectories(kept.resolve("folder"));
        Files.writeString(kept.resolve("folder/text.txt"), TEXT);
    }

    private GoldenFiles golden(boolean renews) {
        return new GoldenFiles(kept, place.resolve("left"), renews);
    }

    private GoldenFiles produced(String text) {
        GoldenFiles golden = golden(false);
        golden.add("folder/text.txt", text);
        return golden;
    }

    @Test
    void what_is_kept_and_produced_alike_passes() {
        assertThatCode(() -> produced(TEXT).compare()).doesNotThrowAnyException();
        assertThat(place.resolve("left")).doesNotExist();
    }

    @Test
    void the_first_difference_is_told_with_the_lines_before_it_and_all_that_came_out_is_left() {
        String now = TEXT.replace("longer", "larger").replace("five", "six");

        assertThatThrownBy(() -> produced(now).compare())
                .isInstanceOf(AssertionError.class)
                .hasMessage(kept.resolve("folder/text.txt")
                        + " differs from the output, first in line 4, column 10:\n"
                        + "         two⏎\n"
                        + "         three⏎\n"
                        + "  kept:  four: a longer line⏎\n"
                        + "  now:   four: a larger line⏎\n"
                        + "The whole output: " + place.resolve("left/folder/text.txt") + "\n"
                        + "If this change is intended, -Dgolden.renew rewrites the files: see CONTRIBUTING.md.");
        assertThat(place.resolve("left/folder/text.txt")).hasContent(now);
        assertThat(kept.resolve("folder/text.txt")).hasContent(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one\ntwo", "one\r\ntwo\nthree\nfour: a longer line\nfive\n", "", "\ufeffone\n"})
    void any_other_byte_is_a_difference(String other) {
        assertThatThrownBy(() -> produced(other).compare()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> produced(TEXT + other + " ").compare()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> produced(TEXT.stripTrailing()).compare()).hasMessageContaining("now:   five␃");
    }

    @Test
    void bytes_that_are_no_text_are_compared_too() throws IOException {
        Files.write(kept.resolve("folder/text.txt"), new byte[] {'a', (byte) 0xff});
        GoldenFiles golden = golden(false);
        golden.add("folder/text.txt", new byte[] {'a', (byte) 0xfe});

        assertThatThrownBy(golden::compare).hasMessageContaining("line 1, column 2");
    }

    @Test
    void a_file_too_many_and_a_file_that_is_missing_are_differences() {
        GoldenFiles golden = golden(false);
        golden.add("new.txt", "new");

        assertThatThrownBy(golden::compare)
                .hasMessageContaining(kept.resolve("folder/text.txt") + " is kept, but was not written this time.")
                .hasMessageContaining(kept.resolve("new.txt") + " does not exist yet.");
    }

    @Test
    void renewing_writes_what_came_out_removes_what_did_not_and_fails() throws IOException {
        GoldenFiles renewing = golden(true);
        renewing.add("new.txt", "new");
        renewing.add("large.csv", "x".repeat(70).concat("\n").repeat(5_000));

        assertThatThrownBy(renewing::compare)
                .isInstanceOf(AssertionError.class)
                .hasMessageEndingWith(
                        "Rewritten. The test fails all the same, so that no build passes by -Dgolden.renew.");
        assertThat(kept.resolve("new.txt")).hasContent("new");
        assertThat(kept.resolve("folder/text.txt")).doesNotExist();
        assertThatCode(renewing::compare).as("nothing is left to rewrite").doesNotThrowAnyException();

        GoldenFiles again = golden(false);
        again.add("new.txt", "new");
        again.add("large.csv", "x".repeat(70).concat("\n").repeat(5_000));
        assertThatCode(again::compare).doesNotThrowAnyException();
    }

    @Test
    void of_a_large_file_the_digest_is_kept_and_every_byte_counts() throws IOException {
        String large = "first\n" + "line\n".repeat(60_000) + "last\n";
        GoldenFiles renewing = golden(true);
        renewing.add("large.csv", large);
        assertThatThrownBy(renewing::compare).isInstanceOf(AssertionError.class);

        assertThat(kept.resolve("large.csv")).doesNotExist();
        assertThat(Files.readAllLines(kept.resolve("large.csv.digest")))
                .contains("300011 bytes, 60002 lines; the first and the last are:", "first", "last");

        GoldenFiles other = golden(false);
        String changed = large.substring(0, 150_000) + "L" + large.substring(150_001);
        other.add("large.csv", changed);
        assertThatThrownBy(other::compare).hasMessageContaining("SHA-256");
        assertThat(place.resolve("left/large.csv")).hasContent(changed);
    }

    @Test
    void what_is_random_has_a_name_and_the_same_value_the_same_number() throws IOException {
        Files.writeString(kept.resolve("folder/text.txt"), "é <id 1> <id 2> <id 1> at <time>\n");

        for (List<String> ids : List.of(List.of("x12", "x7"), List.of("x3", "x4"))) {
            GoldenFiles golden = golden(false);
            golden.mask("time", "[0-9]{2}:[0-9]{2}");
            golden.number("id", "x[0-9]+");
            golden.add(
                    "folder/text.txt",
                    ("é " + ids.get(0) + " " + ids.get(1) + " " + ids.get(0) + " at 09:00\n").getBytes(UTF_8));
            assertThatCode(golden::compare).doesNotThrowAnyException();
        }
        GoldenFiles golden = golden(false);
        golden.mask("time", "[0-9]{2}:[0-9]{2}");
        golden.number("id", "x[0-9]+");
        golden.add("folder/text.txt", "é x1 x2 x2 at 09:00\n");
        assertThatThrownBy(golden::compare).hasMessageContaining("now:   é <id 1> <id 2> <id 2> at <time>");
    }
}
