package org.carerkit.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {

    private static final Path ROOT = Path.of("..", "README.md");
    private static final String SAMPLES = "## Sample people for your tests";
    private static final Pattern OURS = Pattern.compile(".*\\btarget\\b.*");
    private static final Pattern BROUGHT_ALONG = Pattern.compile(
            ".*\\b(fastcsv|jackson-core|jackson-annotations|jakarta\\.validation-api|jspecify)-[0-9][^/\\\\]*\\.jar");
    private static final Pattern DATABIND = Pattern.compile(".*\\bjackson-databind-2[^/\\\\]*\\.jar");

    @Test
    void twelve_lines_of_java_print_what_the_readme_says(@TempDir Path folder) throws Exception {
        MarkdownJava example = MarkdownJava.in(ROOT, "## In Java");

        assertThat(example.run(folder)).isEqualTo(example.promised());
        assertThat(example.lines()).isEqualTo(12);
    }

    @Test
    void the_program_with_sample_people_runs_with_the_jars_that_the_readme_names(@TempDir Path folder)
            throws Exception {
        MarkdownSection section = MarkdownSection.of(Path.of("README.md"), SAMPLES);
        String classPath = MarkdownProgram.classPath(
                entry -> matches(OURS, entry) || matches(BROUGHT_ALONG, entry) || matches(DATABIND, entry));

        assertThat(MarkdownProgram.in(section).run(folder, classPath)).isEqualTo(section.block("text", 0));
    }

    @Test
    void without_databind_it_does_not_run(@TempDir Path folder) throws Exception {
        String classPath = MarkdownProgram.classPath(entry -> matches(OURS, entry) || matches(BROUGHT_ALONG, entry));

        assertThat(MarkdownProgram.in(MarkdownSection.of(Path.of("README.md"), SAMPLES))
                        .run(folder, classPath))
                .contains("NoClassDefFoundError: com/fasterxml/jackson/databind");
    }

    @Test
    void the_projects_that_the_readmes_show_ask_for_the_versions_that_this_build_uses() throws IOException {
        String parent = Files.readString(Path.of("..", "pom.xml"));
        String project = between(parent, "<artifactId>carerkit</artifactId>\n  <version>", "<");
        String h2 = between(parent, "<artifactId>h2</artifactId>\n            <version>", "<");
        String jackson = between(parent, "<jackson.version>", "<");

        assertThat(MarkdownSection.of(ROOT, "## Depend on it").block("xml", 0))
                .contains(
                        "<artifactId>carerkit</artifactId>\n        <version>" + project + "<",
                        "<artifactId>h2</artifactId>\n      <version>" + h2 + "<");
        assertThat(MarkdownSection.of(Path.of("README.md"), SAMPLES).block("xml", 0))
                .contains("<artifactId>jackson-databind</artifactId>\n  <version>" + jackson + "<");
    }

    private static boolean matches(Pattern pattern, String entry) {
        return pattern.matcher(entry).matches();
    }

    private static String between(String text, String start, String end) {
        List<String> parts = List.of(text.split(Pattern.quote(start), 2));
        assertThat(parts).as(start).hasSize(2);
        return parts.get(1).substring(0, parts.get(1).indexOf(end));
    }
}
