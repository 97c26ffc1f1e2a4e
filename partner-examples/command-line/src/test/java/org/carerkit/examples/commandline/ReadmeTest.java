package org.carerkit.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.carerkit.core.docs.MarkdownConsole;
import org.carerkit.core.golden.GoldenFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the commands in the README's console blocks in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadmeTest {

    private static final Pattern DURATION = Pattern.compile("\\d+\\.\\d(?= (s|seconds)\\b)");

    private static final StringBuilder EXIT_CODES = new StringBuilder();

    static List<MarkdownConsole> examples() throws IOException {
        return MarkdownConsole.in(Path.of("README.md"));
    }

    /** Deletes the register that the README creates. */
    @BeforeAll
    static void beginWithoutARegister() throws IOException {
        Files.deleteIfExists(Path.of("target", "carers.mv.db"));
        Files.deleteIfExists(Path.of("target", "carers.keys"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    @Order(1)
    @Tag("golden")
    void theReadmeShowsWhatComesOut(MarkdownConsole example) throws IOException {
        List<String> words = example.words();
        int end = words.contains(">") ? words.indexOf(">") : words.size();
        assertThat(words.get(0)).isEqualTo("carerkit");

        Run run = Run.of(words.subList(1, end).toArray(String[]::new));

        EXIT_CODES.append(run.exitCode()).append(" of ").append(example).append('\n');
        if (end < words.size()) {
            Files.writeString(Path.of(words.get(end + 1)), run.out());
            example.shows(run.err(), DURATION);
        } else {
            example.shows(run.out() + run.err(), DURATION);
        }
    }

    @Test
    @Order(2)
    @Tag("golden")
    void theFilesThatItWritesAndTheExitCodesAreAsBefore() throws IOException {
        GoldenFiles golden = new GoldenFiles("readme");
        // the root depends on random keys
        golden.mask("root", "(?<=\"root\":\")[0-9a-f]{64}");
        for (String file : List.of("mill.html", "monday.json", "events.ndjson")) {
            golden.add(file, Files.readAllBytes(Path.of("target", file)));
        }
        golden.add("exit-codes.txt", EXIT_CODES.toString());
        golden.compare();
    }

    @Test
    void theReadmeShowsEveryCommand() throws IOException {
        assertThat(examples().stream().map(example -> example.words().get(1)))
                .contains("identifier", "validate", "publish", "flag", "policy", "partners", "tour");
        assertThat(examples().stream()
                        .map(MarkdownConsole::words)
                        .filter(words -> words.get(1).equals("flag"))
                        .map(words -> words.get(2)))
                .contains(
                        "apply", "show", "list", "history", "due", "refer", "checkpoint", "verify", "export", "erase");
        assertThat(examples().stream()
                        .map(MarkdownConsole::words)
                        .filter(words -> words.get(1).equals("policy"))
                        .map(words -> words.get(2)))
                .contains("check", "explain");
        assertThat(examples().stream()
                        .map(MarkdownConsole::words)
                        .filter(words -> words.get(1).equals("partners"))
                        .map(words -> words.get(2)))
                .contains("check", "read");
    }
}
