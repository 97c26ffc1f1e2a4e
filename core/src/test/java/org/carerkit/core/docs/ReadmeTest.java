package org.carerkit.core.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    @Test
    void twelve_lines_of_java_print_what_the_readme_says(@TempDir Path folder) throws Exception {
        MarkdownJava example = MarkdownJava.in(Path.of("..", "README.md"), "## In Java");

        assertThat(example.run(folder)).isEqualTo(example.promised());
        assertThat(example.lines()).isEqualTo(12);
    }
}
