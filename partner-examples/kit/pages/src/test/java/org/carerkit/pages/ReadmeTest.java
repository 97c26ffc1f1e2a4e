package org.carerkit.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.carerkit.core.docs.MarkdownJava;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReadmeTest {

    @Test
    void the_example_prints_what_the_readme_says(@TempDir Path folder) throws Exception {
        MarkdownJava example = MarkdownJava.in(Path.of("README.md"), "## In Java");

        assertThat(example.run(folder)).isEqualTo(example.promised());
    }
}
